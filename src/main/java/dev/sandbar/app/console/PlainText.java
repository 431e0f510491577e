package dev.sandbar.app.console;

/** Tells text from escape sequences and control characters (ECMA-48 5.4 and 5.6), character by character. */
final class PlainText {
    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;
    private static final char DELETE = 0x7f;
    private static final char CSI = 0x9b;
    private static final char FIRST_AFTER_C1 = 0xa0;

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE,
        STRING,
        STRING_ESCAPED
    }

    private State state = State.TEXT;

    /** A text without escape sequences and control characters; lines and tabs stay. */
    static String of(String text) {
        PlainText plain = new PlainText();
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").chars().forEach(next -> {
            if (plain.shows((char) next) || next == '\n') {
                kept.append((char) next);
            }
        });
        return kept.toString();
    }

    /** Whether the next character is to be shown. */
    boolean shows(char next) {
        boolean text = state == State.TEXT;
        state = after(next);
        return text && state == State.TEXT && (next == '\t' || !isControl(next));
    }

    private static boolean isControl(char next) {
        return next < ' ' || (next >= DELETE && next < FIRST_AFTER_C1);
    }

    private State after(char next) {
        return switch (state) {
            case TEXT -> next == ESCAPE ? State.ESCAPED : next == CSI ? State.SEQUENCE : State.TEXT;
            case ESCAPED -> escaped(next);
            case SEQUENCE -> (next >= '@' && next <= '~') || next == '\n' ? State.TEXT : State.SEQUENCE;
            case STRING ->
                next == BELL || next == '\n' ? State.TEXT : next == ESCAPE ? State.STRING_ESCAPED : State.STRING;
            case STRING_ESCAPED -> next == '\\' || next == '\n' ? State.TEXT : State.STRING;
        };
    }

    private static State escaped(char next) {
        return switch (next) {
            case '[' -> State.SEQUENCE;
            case ']', 'P', 'X', '^', '_' -> State.STRING;
            case ESCAPE -> State.ESCAPED;
            default -> next >= ' ' && next <= '/' ? State.ESCAPED : State.TEXT;
        };
    }
}
