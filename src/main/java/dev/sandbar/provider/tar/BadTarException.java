package dev.sandbar.provider.tar;

import org.jspecify.annotations.Nullable;

/** An archive that cannot be read any further. */
final class BadTarException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean cut;

    private BadTarException(String why, boolean cut, @Nullable Throwable cause) {
        super(why, cause);
        this.cut = cut;
    }

    /** It ends too early. */
    static BadTarException cut(String where) {
        return new BadTarException("the archive ends in the middle of " + where, true, null);
    }

    /** It is not what it should be. */
    static BadTarException strange(String why) {
        return strange(why, null);
    }

    static BadTarException strange(String why, @Nullable Throwable cause) {
        return new BadTarException("what came is no archive that is understood (" + why + ")", false, cause);
    }

    /** Whether it only ended too early. */
    boolean cut() {
        return cut;
    }
}
