package dev.sandbar.run.redact;

/** The password of {@code user:password@host}. */
final class UserInfoBody implements TokenBody {
    private static final int LONGEST = 256;
    private static final String NEVER = " \t\r\n/?#\"'<>`\\";

    private int count;
    private int colon = -1;
    private boolean secret;

    @Override
    public Verdict take(int value) {
        if (secret || ++count > LONGEST || value <= ' ' || NEVER.indexOf(value) >= 0) {
            return Verdict.OVER;
        }
        if (value == ':' && colon < 0) {
            colon = count;
        }
        if (value == '@') {
            secret = colon >= 0 && count - colon > 1;
            return secret ? Verdict.SECRET : Verdict.OVER;
        }
        return Verdict.OPEN;
    }

    @Override
    public boolean isSecret() {
        return secret;
    }

    @Override
    public int surplus() {
        return 1;
    }

    @Override
    public int skipped() {
        return colon;
    }
}
