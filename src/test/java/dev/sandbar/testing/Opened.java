package dev.sandbar.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What a test has opened: all of it is closed, the newest first, whatever fails meanwhile. */
public final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    /** Takes in one more, and gives it back. */
    public <T extends AutoCloseable> T add(T one) {
        all.push(one);
        return one;
    }

    /** Throws the first failure, with the others in it. */
    @Override
    public void close() {
        Optional<AssertionError> first = Optional.empty();
        while (!all.isEmpty()) {
            AutoCloseable one = all.pop();
            try {
                one.close();
            } catch (Exception | AssertionError e) {
                AssertionError failure = new AssertionError(one + " is not closed", e);
                first.ifPresent(earlier -> earlier.addSuppressed(failure));
                first = first.or(() -> Optional.of(failure));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
