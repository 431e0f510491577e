package dev.sandbar.prompt;

import java.util.List;
import java.util.Optional;

/** What completion knows of the world outside the line. */
public interface Surroundings {
    /** The sandboxes that are known now, as {@code provider/name}; answers at once, on any thread. */
    List<String> sandboxes();

    /**
     * The names in a directory, those of directories with a slash at the end. May take its time and fail in any way: it
     * is called on a thread that may wait, and nobody waits long for it.
     */
    List<String> list(PathQuery query) throws InterruptedException;

    /**
     * The names of the programs that a command can begin with, in the same way.
     *
     * @param sandbox what the line calls it; empty for the current one
     */
    List<String> programs(Optional<String> sandbox) throws InterruptedException;
}
