package dev.sandbar.prompt;

import dev.sandbar.vt.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tells JLine's terminal of a new size, on a thread of its own: JLine redraws then and there, and waits for the
 * reader first. Sizes that follow one another closely become one.
 */
final class Resizing {
    private @Nullable RegionTerminal terminal;
    private @Nullable Size wanted;
    private boolean running;

    synchronized void opened(RegionTerminal opened) {
        terminal = opened;
        startUnlessRunning();
    }

    synchronized void closed() {
        terminal = null;
    }

    synchronized void resize(Size size) {
        wanted = size;
        startUnlessRunning();
    }

    private void startUnlessRunning() {
        if (!running && terminal != null && wanted != null) {
            running = true;
            Thread thread = new Thread(this::run, "command-line-resize");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        RegionTerminal open = terminal;
        Size size = wanted;
        wanted = null;
        running = open != null && size != null;
        return open == null || size == null ? null : () -> open.resize(size);
    }
}
