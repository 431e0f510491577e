package dev.sandbar.prompt;

import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.vt.Key;
import dev.sandbar.vt.KeyPress;
import dev.sandbar.vt.Size;
import java.io.IOError;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;

/**
 * One line from its opening to its end. Everything in it is made anew, so that nothing typed into one line can turn up
 * in the next.
 */
final class OpenLine {
    private static final String PROMPT = ":";
    private static final int MOST_FAULTS = 3;
    private static final System.Logger LOG = LazyLogger.of(OpenLine.class);

    private final LineTools tools;
    private final CommandLineListener listener;
    private final Region region;
    private final TypedBytes typed = new TypedBytes();
    private final Unread unread = new Unread();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Resizing resizing = new Resizing();
    private final Thread thread;

    /** @param text what is typed already */
    OpenLine(LineTools tools, String text, Size room, CommandLineListener listener) {
        this.tools = tools;
        this.listener = listener;
        this.region = new Region(room, listener);
        this.thread = new Thread(() -> run(text), "command-line");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    LineView view() {
        return region.view();
    }

    /** False when the reader is too far behind. */
    boolean press(KeyPress key) {
        tools.lookups().hurry();
        return send(new Typed.Key(key), escapes(key) ? RegionReader.LEAVE : region.encode(key));
    }

    boolean paste(String text) {
        return send(new Typed.Text(text), region.paste(text));
    }

    private boolean send(Typed what, byte[] bytes) {
        if (!typed.hasRoom()) {
            return false;
        }
        // Noted first: the reader may have read it before this goes on.
        unread.add(what, bytes);
        typed.add(bytes);
        return true;
    }

    /** Whether the key would leave the line, if nothing is open in it that it leaves first. */
    static boolean escapes(KeyPress key) {
        return key.key() == Key.ESCAPE && key.modifiers() == 0;
    }

    /** Whether this key was pressed already and the reader has not come to it. */
    boolean waits(KeyPress key) {
        return unread.contains(new Typed.Key(key));
    }

    /** What was typed behind its end, if it has ended. */
    List<Typed> unread() {
        return unread.all();
    }

    void resize(Size room) {
        region.resize(room);
        resizing.resize(room);
    }

    /** Ends it from outside; the listener hears nothing more. */
    void leave() {
        if (over.compareAndSet(false, true)) {
            region.freeze();
            // Closing the stream under the reader would end it too, but JLine complains of that.
            thread.interrupt();
        }
    }

    boolean isOver() {
        return over.get();
    }

    /** Waits until nothing of it is left; false when that takes longer. */
    boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    private void run(String text) {
        try (RegionTerminal jline = new RegionTerminal(typed, unread, region)) {
            resizing.opened(jline);
            RegionReader reader = Readers.reader(
                    jline,
                    new LineCompleter(tools.suggestions()),
                    tools.history().lines());
            read(reader, text);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the command line broke off", e);
            finish(listener::cancelled);
        } finally {
            resizing.closed();
            typed.close();
            ended.countDown();
        }
    }

    private void read(RegionReader reader, String text) {
        String begun = text;
        for (int faults = 0; faults < MOST_FAULTS && !over.get(); faults++) {
            try {
                accept(reader.readLine(PROMPT, null, (Character) null, begun));
                return;
            } catch (UserInterruptException | EndOfFileException e) {
                finish(listener::cancelled);
                return;
            } catch (RuntimeException | IOError e) {
                if (!over.get()) {
                    LOG.log(System.Logger.Level.ERROR, "a fault while the command line was edited", e);
                }
                begun = reader.getBuffer().toString();
                region.clear();
            }
        }
        finish(listener::cancelled);
    }

    // Kept before it is told, so that a line that opens in answer finds it in its history; but nobody waits for the
    // disk.
    private void accept(String line) {
        finish(() -> {
            if (listener.mayKeep(line)) {
                tools.history().add(line);
            }
            listener.accepted(line);
            tools.history().write();
        });
    }

    private void finish(Runnable news) {
        if (over.compareAndSet(false, true)) {
            region.freeze();
            news.run();
        }
    }
}
