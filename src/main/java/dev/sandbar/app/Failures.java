package dev.sandbar.app;

import dev.sandbar.action.UsageException;
import dev.sandbar.sandbox.ProviderException;
import java.io.PrintStream;

/** Says what went wrong and what to do next, never how the program looks inside. */
final class Failures {
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = err;
    }

    void show(ProviderException failure) {
        show(String.valueOf(failure.getMessage()), failure.nextStep());
    }

    void show(UsageException failure) {
        show(String.valueOf(failure.getMessage()), failure.hint());
    }

    void show(String what, String next) {
        err.println("sandbar: " + Harmless.line(what));
        err.println("  " + Harmless.line(next));
    }
}
