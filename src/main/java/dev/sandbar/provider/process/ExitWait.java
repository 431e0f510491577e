package dev.sandbar.provider.process;

import java.time.Duration;

/**
 * Waits for the end of a process and limits from then on how long more output is waited for: a process in the
 * background can hold the pipe or the terminal open for ever.
 *
 * <p>It has a thread of its own because the terminal library's {@code onExit} occupies one of the few threads of the
 * common pool for as long as the process lives.
 */
final class ExitWait implements Runnable {
    private final Process process;
    private final ChunkQueue queue;
    private final Duration drain;

    private ExitWait(Process process, ChunkQueue queue, Duration drain) {
        this.process = process;
        this.queue = queue;
        this.drain = drain;
    }

    static void start(Process process, ChunkQueue queue, Duration drain) {
        Thread thread = new Thread(new ExitWait(process, queue, drain), "exec-" + process.pid() + "-end");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            process.waitFor();
            queue.endWithin(drain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
