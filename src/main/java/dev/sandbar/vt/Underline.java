package dev.sandbar.vt;

/** How a cell is underlined; the numbers are the sub-parameters of SGR 4. */
public enum Underline {
    NONE(0),
    SINGLE(1),
    DOUBLE(2),
    CURLY(3),
    DOTTED(4),
    DASHED(5);

    private static final Underline[] ALL = values();

    private final int number;

    Underline(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The underline of a number of SGR 4; an unknown one is a plain underline. */
    static Underline of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : SINGLE;
    }
}
