package dev.sandbar.provider.daytona;

/** Where the last lines of a text begin that is seen once and not kept. */
final class LineStarts {
    private static final int MOST_LINES = 100_000;

    private final long[] starts;
    private long seen;
    private long lines;
    private boolean begins = true;

    /** @param tail how many of the last lines are wanted */
    LineStarts(int tail) {
        this.starts = new long[Math.min(tail, MOST_LINES)];
    }

    void accept(byte[] bytes) {
        for (byte b : bytes) {
            if (begins && starts.length > 0) {
                starts[(int) (lines % starts.length)] = seen;
                lines++;
            }
            begins = b == '\n';
            seen++;
        }
    }

    /** How many bytes stand before the last lines. */
    long beforeTail() {
        if (starts.length == 0) {
            return seen;
        }
        return lines <= starts.length ? 0 : starts[(int) (lines % starts.length)];
    }
}
