package dev.sandbar.testing;

/** What a fake command does; runs on a thread of its own. */
@FunctionalInterface
public interface FakeScript {
    /** Returns the exit code. An interruption means that a signal ended it. */
    int run(FakeProcess process) throws InterruptedException;

    /** Writes {@code text} to stdout and ends with {@code code}. */
    static FakeScript printing(String text, int code) {
        return process -> {
            process.out(text);
            return code;
        };
    }

    /** Runs until a signal ends it. */
    static FakeScript endless() {
        return process -> {
            process.awaitSignal();
            return 0;
        };
    }

    /** Gives back what it is fed, as {@code cat} does. */
    static FakeScript echoing() {
        return process -> {
            for (byte[] bytes = process.input(); bytes != null; bytes = process.input()) {
                process.out(bytes);
            }
            return 0;
        };
    }
}
