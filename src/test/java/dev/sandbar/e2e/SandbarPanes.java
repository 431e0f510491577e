package dev.sandbar.e2e;

import dev.sandbar.vt.Size;
import java.util.List;

/** The panes of the full screen. */
record SandbarPanes(Pilot pilot, ProcessHandle program, List<Place> places) implements FloodPanes {
    private static final String TITLE = "local ·";

    /** Each splits the pane that has the keys and gives them to the new one. */
    private static final List<List<String>> SPLITS = List.of(List.of("|"), List.of("-"), List.of("h", "C-]", "-"));

    static SandbarPanes open(Home home, Size size) {
        Console console = Console.open(home, size);
        Pilot pilot = console.pilot();
        console.shell("local");
        int panes = 1;
        for (List<String> split : SPLITS) {
            pilot.press("C-]").press(split.toArray(String[]::new));
            int now = ++panes;
            pilot.waitUntil(
                    now + " shells",
                    screen -> boxes(screen).size() == now
                            && boxes(screen).stream()
                                    .allMatch(box -> box.lastLine().matches(".*[$#]")));
        }
        List<Place> places = boxes(pilot.screen()).stream()
                .map(box -> new Place(box.row(), box.column(), box.size()))
                .toList();
        return new SandbarPanes(pilot, Home.program(pilot), places);
    }

    private static List<BoxView> boxes(ScreenView screen) {
        return screen.boxes().stream()
                .filter(box -> box.title().contains(TITLE))
                .toList();
    }

    @Override
    public void close() {
        pilot.close();
    }
}
