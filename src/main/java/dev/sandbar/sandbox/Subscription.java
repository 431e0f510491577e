package dev.sandbar.sandbox;

/** Something that goes on until it is closed; closing is idempotent, from any thread, and never throws. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
