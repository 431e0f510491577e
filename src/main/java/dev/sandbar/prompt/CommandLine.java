package dev.sandbar.prompt;

import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The command line: a line that is open now and then. Every method may be called from any thread and none waits for
 * what a key does; one monitor guards which line is open.
 */
public final class CommandLine implements AutoCloseable {
    /** A longer paste is refused: no command can be given a longer argument (Linux: MAX_ARG_STRLEN). */
    public static final int LONGEST_PASTE = 32 * 1024;

    private static final int MOST_THREADS = 4;
    private static final long WARM_UP_MILLIS = 5_000;

    private final CommandLineListener listener;
    private final ExecutorService executor;
    private final LineTools tools;
    private @Nullable OpenLine line;

    /** @param history the file that keeps the lines; made, with its folder, when there is one to keep */
    public CommandLine(Path history, Surroundings surroundings, CommandLineListener listener) {
        this.listener = listener;
        this.executor = new ThreadPoolExecutor(
                0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), CommandLine::thread);
        Lookups lookups = Lookups.in(surroundings, executor);
        this.tools = new LineTools(new HistoryFile(history), new Suggestions(surroundings, lookups), lookups);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "command-line-work");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Opens a line with {@code text} typed already; one that is open is left.
     *
     * @param room what the line may take of the screen at most
     */
    public void open(String text, Size room) {
        OpenLine opened = new OpenLine(tools, text, room, listener);
        synchronized (this) {
            leave();
            line = opened;
        }
        opened.start();
    }

    /** Whether keys go anywhere. */
    public boolean isOpen() {
        return current().isPresent();
    }

    /** Types a key; Esc leaves a search in the line, or the line, and once more the line whatever it is busy with. */
    public void press(KeyPress key) {
        present().ifPresent(open -> {
            if (OpenLine.escapes(key) && !open.isOver() && open.waits(key)) {
                leave();
                listener.cancelled();
            } else if (!open.press(key)) {
                listener.bell();
            }
        });
    }

    /** Pastes text without the newlines at its end, and runs nothing; what is too long is refused, with a bell. */
    public void paste(String text) {
        present().ifPresent(open -> {
            if (text.length() > LONGEST_PASTE || !open.paste(withoutNewlinesAtEnd(text))) {
                listener.bell();
            }
        });
    }

    private static String withoutNewlinesAtEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Gives the line another room. */
    public void resize(Size room) {
        current().ifPresent(open -> open.resize(room));
    }

    /** What it shows now, when it is open; the next change is told again. */
    public Optional<LineView> view() {
        return current().map(OpenLine::view);
    }

    /** Closes the line that is open, if any; the listener is told nothing more about it. */
    public synchronized void leave() {
        if (line != null) {
            line.leave();
            line = null;
        }
    }

    /**
     * Takes leave of a line that has ended by itself, if it has.
     *
     * @return what was typed behind its end and is for whoever gets the keys now
     */
    public synchronized List<Typed> end() {
        List<Typed> unread = line != null && line.isOver() ? line.unread() : List.of();
        leave();
        return unread;
    }

    /** Loads what the first line needs, so that it opens at once; for a thread with nothing else to do. */
    public void warmUp() throws InterruptedException {
        OpenLine trial = new OpenLine(tools, "x", new Size(80, 1), new Unheard());
        trial.start();
        trial.press(KeyPress.of(Key.TAB));
        trial.press(KeyPress.ctrl('c'));
        trial.press(KeyPress.ctrl('c'));
        trial.await(WARM_UP_MILLIS);
        trial.leave();
    }

    /** Closes the line, ends what still looks for completions, and waits until the history is kept. */
    @Override
    public void close() {
        leave();
        tools.history().write();
        executor.shutdownNow();
    }

    private Optional<OpenLine> current() {
        return present().filter(open -> !open.isOver());
    }

    /** The line that was opened last, as long as nobody has taken leave of it. */
    private synchronized Optional<OpenLine> present() {
        return Optional.ofNullable(line);
    }

    private static final class Unheard implements CommandLineListener {
        @Override
        public void accepted(String text) {}

        @Override
        public boolean mayKeep(String text) {
            return false;
        }

        @Override
        public void cancelled() {}

        @Override
        public void changed() {}

        @Override
        public void bell() {}
    }
}
