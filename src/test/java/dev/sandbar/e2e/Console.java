package dev.sandbar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sandbar.vt.Size;

/** The full screen, and what a user does there in more than one step. */
final class Console implements AutoCloseable {
    private final Home home;
    private final Pilot pilot;

    private Console(Home home, Pilot pilot) {
        this.home = home;
        this.pilot = pilot;
    }

    /** Starts it and waits for the list. */
    static Console open(Home home, Size size, String... arguments) {
        Console console = new Console(home, home.launch(size, arguments));
        console.pilot.waitFor("local");
        return console;
    }

    Home home() {
        return home;
    }

    Pilot pilot() {
        return pilot;
    }

    /** Types a line into the command line. */
    Console line(String line) {
        pilot.press(":");
        pilot.waitFor("⏎ run");
        pilot.type(line).press("enter");
        return this;
    }

    /** Opens a shell in a sandbox, in a pane that then has the keys. */
    Console shell(String name) {
        pilot.waitFor(name);
        line("shell " + name);
        pilot.waitUntil("a prompt in a pane of " + name, screen -> screen.prompts(name));
        return this;
    }

    /** Goes to the pane of a sandbox, wherever it is, and types. */
    Console typeInto(String name, String text) {
        BoxView pane = pilot.screen().box(name + " ·").orElseThrow();
        pilot.click(pane.row(), pane.column());
        pilot.waitUntil(
                "the keys go to " + name,
                screen -> screen.box(name + " ·").filter(BoxView::hasKeys).isPresent());
        pilot.type(text);
        return this;
    }

    /** Changes the terminal's size and waits until the screen is drawn for it. */
    Console resize(Size size) {
        pilot.resize(size.columns(), size.rows());
        pilot.waitUntil("the screen in " + size, screen -> {
            boolean wide = screen.boxes().stream()
                    .anyMatch(box -> box.column() + box.size().columns() + 1 == size.columns());
            return wide
                    && screen.lines().get(0).contains("SANDBAR")
                    && screen.lines().get(size.rows() - 1).contains("help");
        });
        return this;
    }

    /** Out of the pane, to the list; what runs goes on. */
    Console toList() {
        pilot.press("C-]", "d");
        return this;
    }

    /** Quits from the list and expects that the terminal is as it was before. */
    void quit() {
        pilot.press("q");
        pilot.waitUntil("a question or the end", screen -> screen.shows("Quit and end") || !screen.shows("SANDBAR"));
        if (pilot.screen().shows("Quit and end")) {
            pilot.press("y");
        }
        pilot.waitForEnd();
        assertThat(home.status()).isZero();
        expectTerminalRestored();
    }

    /** The terminal is as it was before, for whoever uses it next. */
    void expectTerminalRestored() {
        home.expectTerminalRestored(pilot.screen());
    }

    @Override
    public void close() {
        pilot.close();
    }
}
