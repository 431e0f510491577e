package dev.sandbar.vt;

/** A style as the parameters of SGR, for DECRQSS. */
final class StyleCodes {
    private StyleCodes() {}

    static String of(Style style) {
        StringBuilder codes = new StringBuilder("0");
        flag(codes, style.bold(), ";1");
        flag(codes, style.dim(), ";2");
        flag(codes, style.italic(), ";3");
        Underline underline = style.underline();
        flag(codes, underline == Underline.SINGLE, ";4");
        flag(codes, underline.number() > 1, ";4:" + underline.number());
        flag(codes, style.blink(), ";5");
        flag(codes, style.inverse(), ";7");
        flag(codes, style.hidden(), ";8");
        flag(codes, style.strike(), ";9");
        flag(codes, style.overline(), ";53");
        colour(codes, 30, style.foreground());
        colour(codes, 40, style.background());
        extended(codes, 58, style.underlineColour());
        return codes.toString();
    }

    private static void flag(StringBuilder codes, boolean set, String code) {
        if (set) {
            codes.append(code);
        }
    }

    private static void colour(StringBuilder codes, int base, int colour) {
        if (Colour.isIndexed(colour) && colour < 16) {
            codes.append(';').append(colour < 8 ? base + colour : base + 60 + colour - 8);
        } else {
            extended(codes, base + 8, colour);
        }
    }

    private static void extended(StringBuilder codes, int base, int colour) {
        if (Colour.isIndexed(colour)) {
            codes.append(';').append(base).append(":5:").append(colour);
        } else if (Colour.isRgb(colour)) {
            codes.append(';').append(base).append(":2::").append(Colour.red(colour));
            codes.append(':').append(Colour.green(colour)).append(':').append(Colour.blue(colour));
        }
    }
}
