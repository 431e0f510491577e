package dev.sandbar.app.runs;

import dev.sandbar.action.UsageException;
import java.util.regex.Pattern;

/** Looks for a regular expression, but not for ever: some take exponential time on text that a program can choose. */
final class BoundedMatch implements CharSequence {
    private static final long MOST_STEPS = 20_000_000;

    private final CharSequence text;
    private final long[] steps;

    private BoundedMatch(CharSequence text, long[] steps) {
        this.text = text;
        this.steps = steps;
    }

    /** Thrown through the matcher, which has no other way out. */
    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("too many steps", null, false, false);
        }
    }

    static boolean find(Pattern pattern, String text) throws UsageException {
        try {
            return pattern.matcher(new BoundedMatch(text, new long[1])).find();
        } catch (TooLongException | StackOverflowError e) {
            throw new UsageException(
                    "looking for " + pattern + " takes too long on this output", "write a simpler expression");
        }
    }

    @Override
    public char charAt(int index) {
        if (++steps[0] > MOST_STEPS) {
            throw new TooLongException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedMatch(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
