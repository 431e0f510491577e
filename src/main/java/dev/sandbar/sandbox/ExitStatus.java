package dev.sandbar.sandbox;

import java.util.List;
import java.util.Objects;

/** How an exec ended, as far as it was seen. */
public sealed interface ExitStatus {
    /**
     * The end was seen.
     *
     * @param code what the process returned; 128 + n where signal n ended it
     * @param evidence what else is known of the end
     */
    record Exited(int code, Evidence evidence) implements ExitStatus {
        public Exited {
            Objects.requireNonNull(evidence);
        }

        /** An end of which nothing but the code is known. */
        public Exited(int code) {
            this(code, Evidence.NONE);
        }
    }

    /**
     * The end was not seen, so nothing is known about success.
     *
     * @param reason what was lost, for people
     */
    record Lost(String reason) implements ExitStatus {}

    /**
     * What a provider found out about an end besides its code.
     *
     * @param outOfMemory whether the kernel killed a process of the sandbox meanwhile for lack of memory
     * @param facts for people
     */
    record Evidence(boolean outOfMemory, List<String> facts) {
        /** Nothing. */
        public static final Evidence NONE = new Evidence(false, List.of());

        public Evidence {
            facts = List.copyOf(facts);
        }
    }
}
