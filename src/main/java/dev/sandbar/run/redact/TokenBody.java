package dev.sandbar.run.redact;

/** Reads what follows a prefix, a byte at a time; belongs to one thread. */
interface TokenBody {
    /** What is known after a byte. */
    enum Verdict {
        /** It may be a secret yet. */
        OPEN,
        /** It is one, and this byte belongs to it. */
        SECRET,
        /** It is over, and this byte does not belong to it. */
        OVER
    }

    /** The next byte. */
    Verdict take(int value);

    /** Whether it is known to be a secret. */
    boolean isSecret();

    /** How many of the last bytes taken do not belong to it after all, though they were before its end. */
    default int surplus() {
        return 0;
    }

    /** How many of the first bytes do not belong to it. */
    default int skipped() {
        return 0;
    }
}
