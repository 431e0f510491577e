package dev.sandbar.vt;

/** What Ctrl makes of a character, as on a VT220's keyboard. */
final class ControlCode {
    private ControlCode() {}

    /** The control character; the character itself where there is none. */
    static int of(int codePoint) {
        if ((codePoint >= '@' && codePoint <= '_') || (codePoint >= 'a' && codePoint <= 'z')) {
            return codePoint & 0x1f;
        }
        return switch (codePoint) {
            case ' ', '2' -> 0;
            case '3' -> 0x1b;
            case '4' -> 0x1c;
            case '5' -> 0x1d;
            case '6' -> 0x1e;
            case '7', '/' -> 0x1f;
            case '8', '?' -> 0x7f;
            default -> codePoint;
        };
    }
}
