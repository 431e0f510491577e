package dev.sandbar.ui.list;

import java.time.Instant;

/** Whether a provider answers. */
public sealed interface Health {
    /** It has been asked and has not answered yet. */
    record Asking() implements Health {}

    /** Its last answer is as good as live. */
    record Answering() implements Health {}

    /**
     * It cannot be asked at the moment.
     *
     * @param reason what happened, a sentence without a full stop
     * @param nextStep what the operator can do, a sentence without a full stop
     * @param since when it stopped answering
     */
    record Silent(String reason, String nextStep, Instant since) implements Health {}
}
