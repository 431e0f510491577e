package dev.sandbar.app.console;

import dev.sandbar.prompt.CommandLine;
import dev.sandbar.prompt.CommandLineListener;
import dev.sandbar.prompt.Surroundings;
import dev.sandbar.prompt.Typed;
import dev.sandbar.ui.Event;
import dev.sandbar.ui.view.LineScreen;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command line by JLine, which tells the screen what becomes of it. */
final class PromptLine implements LineControl, AutoCloseable {
    private static final String HISTORY = "command-history";

    private final CommandLine line;
    private Size room = new Size(80, 1);

    /** @param data the folder of the history */
    PromptLine(Path data, Surroundings surroundings, Tools tools) {
        this.line =
                new CommandLine(data.resolve(HISTORY), surroundings, new Told(tools.mailbox(), new TypedWords(tools)));
    }

    /** Loads what the first line needs; for a thread with nothing else to do. */
    void warmUp() throws InterruptedException {
        line.warmUp();
    }

    @Override
    public void open(String text) {
        line.open(text, room);
    }

    @Override
    public void leave() {
        line.leave();
    }

    @Override
    public List<Event> end() {
        return line.end().stream().map(PromptLine::event).toList();
    }

    private static Event event(Typed typed) {
        if (typed instanceof Typed.Text pasted) {
            return new Event.Pasted(pasted.text());
        }
        return new Event.KeyPressed(((Typed.Key) typed).key());
    }

    /** Closes it for good; from any thread. */
    @Override
    public void close() {
        line.close();
    }

    @Override
    public void press(KeyPress key) {
        line.press(key);
    }

    @Override
    public void paste(String text) {
        line.paste(text);
    }

    @Override
    public void room(Size other) {
        if (!other.equals(room)) {
            room = other;
            line.resize(other);
        }
    }

    @Override
    public Optional<LineScreen> view() {
        return line.view().map(view -> new LineScreen(view.rows(), view.cursor()));
    }

    /** Passes on what the line tells. */
    private record Told(Mailbox mailbox, TypedWords words) implements CommandLineListener {
        @Override
        public boolean mayKeep(String text) {
            return words.mayKeep(text);
        }

        @Override
        public void accepted(String text) {
            mailbox.post(new Event.LineAccepted(text));
        }

        @Override
        public void cancelled() {
            mailbox.post(new Event.LineCancelled());
        }

        @Override
        public void changed() {
            mailbox.post(new Event.LineChanged());
        }

        @Override
        public void bell() {
            mailbox.post(new Event.Rang(""));
        }
    }
}
