package dev.sandbar.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What is looked up inside sandboxes: directories, and programs by the sandbox's name. */
record Lookups(Lookup<PathQuery> directories, Lookup<Optional<String>> programs) {
    // Files come and go while one types, programs hardly do.
    private static final Duration DIRECTORIES_ARE_GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration PROGRAMS_ARE_GOOD_FOR = Duration.ofMinutes(2);

    static Lookups in(Surroundings surroundings, Executor executor) {
        return new Lookups(
                new Lookup<>(surroundings::list, DIRECTORIES_ARE_GOOD_FOR, executor),
                new Lookup<>(surroundings::programs, PROGRAMS_ARE_GOOD_FOR, executor));
    }

    /** Ends a wait that goes on now. */
    void hurry() {
        directories.hurry();
        programs.hurry();
    }
}
