package dev.sandbar.app.console;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ThreadFactory;

/** Starts this room's threads: none keeps the program from ending, and the death of any is reported. */
final class Threads {
    private final UncaughtExceptionHandler crashed;

    Threads(UncaughtExceptionHandler crashed) {
        this.crashed = crashed;
    }

    void start(String name, Runnable work) {
        thread(name, work).start();
    }

    ThreadFactory named(String name) {
        return work -> thread(name, work);
    }

    private Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(crashed);
        return thread;
    }
}
