package dev.sandbar.vt;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What to search for: a regular expression, or plain text where it is none; case counts where the pattern has a capital letter. */
public final class SearchPattern {
    private final Pattern pattern;
    private final boolean literal;

    private SearchPattern(Pattern pattern, boolean literal) {
        this.pattern = pattern;
        this.literal = literal;
    }

    /** A pattern as typed; one that is not complete yet, as {@code [a}, is searched for as it stands. */
    public static SearchPattern of(String typed) {
        boolean capital = typed.codePoints().anyMatch(Character::isUpperCase);
        int flags = capital ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        try {
            return new SearchPattern(Pattern.compile(typed, flags), false);
        } catch (PatternSyntaxException incomplete) {
            return new SearchPattern(Pattern.compile(typed, flags | Pattern.LITERAL), true);
        }
    }

    /** Whether it is searched for as it stands. */
    public boolean literal() {
        return literal;
    }

    Pattern pattern() {
        return pattern;
    }
}
