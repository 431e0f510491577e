package dev.sandbar.history.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody did or tried to do.
 *
 * @param action its name, as in {@code sandbar ACTION}
 * @param target what it was done to, empty for nothing in particular
 * @param arguments what it was given, secrets redacted already
 * @param decision whether it was let through, and by whom: {@code allowed}, {@code confirmed}, {@code declined}
 * @param result what came of it; {@code begun} while that is not known
 * @param begun the number of the line that says that it was begun; 0 for none
 */
public record AuditEntry(
        Actor actor, String action, String target, List<String> arguments, String decision, String result, long begun) {
    /** What the first of two lines has for a result. */
    public static final String BEGUN = "begun";

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ARGUMENTS = 32;

    public AuditEntry {
        Objects.requireNonNull(actor);
        action = shortened(action);
        target = shortened(target);
        arguments = shortened(arguments);
        decision = shortened(decision);
        result = shortened(result);
    }

    /**
     * Who does it.
     *
     * @param face where it was asked for: {@code shell} or {@code console}
     */
    public record Actor(String user, String host, long pid, String face) {}

    /** The same with what came of it; {@code line} is the number of the line that says it was begun. */
    public AuditEntry ended(String outcome, long line) {
        return new AuditEntry(actor, action, target, arguments, decision, outcome, line);
    }

    /** The same with another target. */
    public AuditEntry on(String other) {
        return new AuditEntry(actor, action, other, arguments, decision, result, begun);
    }

    /** The same with another decision. */
    public AuditEntry decided(String other) {
        return new AuditEntry(actor, action, target, arguments, other, result, begun);
    }

    private static String shortened(String text) {
        int more = text.length() - LONGEST_TEXT;
        return more <= 0 ? text : text.substring(0, LONGEST_TEXT) + "… (" + more + " characters more)";
    }

    private static List<String> shortened(List<String> words) {
        List<String> shown = new ArrayList<>();
        int most = words.size() > MOST_ARGUMENTS ? MOST_ARGUMENTS : words.size();
        for (int i = 0; i < most; i++) {
            shown.add(shortened(words.get(i)));
        }
        if (words.size() > most) {
            shown.add("… (" + (words.size() - most) + " words more)");
        }
        return List.copyOf(shown);
    }
}
