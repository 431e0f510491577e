package dev.sandbar.prompt;

import java.util.List;

/** What completion knows of the world outside the line. */
public interface Surroundings {
    /** The sandboxes that are known now, as {@code provider/name}; answers at once, on any thread. */
    List<String> sandboxes();

    /**
     * The names in a directory, those of directories with a slash at the end. May take its time and fail in any way: it
     * is called on a thread that may wait, and nobody waits long for it.
     */
    List<String> list(PathQuery query) throws InterruptedException;
}
