package dev.sandbar.run.redact;

/** The label of a private key, the key, and the line that ends it. */
final class KeyBlockBody implements TokenBody {
    private static final String LABEL_END = "PRIVATE KEY-----";
    private static final int LONGEST_LABEL = 48;
    private static final int DASHES = 5;

    private final StringBuilder label = new StringBuilder();
    private boolean secret;
    private boolean afterEnd;
    private boolean over;
    private int dashes;
    private int count;

    @Override
    public Verdict take(int value) {
        if (over || ++count > TokenRule.LONGEST) {
            return Verdict.OVER;
        }
        if (!secret) {
            return readLabel(value);
        }
        if (value == '-') {
            dashes++;
            over = afterEnd && dashes == DASHES;
        } else {
            // The first dashes after the label begin the last line, which has five more.
            afterEnd = afterEnd || dashes >= DASHES;
            dashes = 0;
        }
        return Verdict.SECRET;
    }

    private Verdict readLabel(int value) {
        boolean fits = (value >= 'A' && value <= 'Z') || value == ' ' || value == '-' || (value >= '0' && value <= '9');
        if (!fits || label.length() >= LONGEST_LABEL) {
            return Verdict.OVER;
        }
        label.append((char) value);
        secret = label.indexOf(LABEL_END) >= 0;
        return secret ? Verdict.SECRET : Verdict.OPEN;
    }

    @Override
    public boolean isSecret() {
        return secret;
    }
}
