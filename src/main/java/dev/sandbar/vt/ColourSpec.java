package dev.sandbar.vt;

/** Colours as X11 writes them: {@code #rgb}, {@code #rrggbb} and longer, {@code rgb:r/g/b} with one to four digits a part. */
final class ColourSpec {
    private static final int MAX_DIGITS = 4;

    private ColourSpec() {}

    /** A 24-bit colour, or {@link Colour#DEFAULT} for what is none. */
    static int parse(String text) {
        if (text.startsWith("#") && (text.length() - 1) % 3 == 0) {
            int digits = (text.length() - 1) / 3;
            return of(
                    text.substring(1, 1 + digits),
                    text.substring(1 + digits, 1 + 2 * digits),
                    text.substring(1 + 2 * digits));
        }
        if (text.startsWith("rgb:")) {
            String[] parts = text.substring(4).split("/", -1);
            return parts.length == 3 ? of(parts[0], parts[1], parts[2]) : Colour.DEFAULT;
        }
        return Colour.DEFAULT;
    }

    /** In the form of an answer. */
    static String format(int rgb) {
        return "rgb:" + part(Colour.red(rgb)) + "/" + part(Colour.green(rgb)) + "/" + part(Colour.blue(rgb));
    }

    private static String part(int value) {
        String digits = Integer.toHexString(0x100 | value).substring(1);
        return digits + digits;
    }

    private static int of(String red, String green, String blue) {
        int r = scaled(red);
        int g = scaled(green);
        int b = scaled(blue);
        return r < 0 || g < 0 || b < 0 ? Colour.DEFAULT : Colour.rgb(r, g, b);
    }

    /** To eight bits, the most being 255 however many digits there are; negative: no number. */
    private static int scaled(String digits) {
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 0x7f) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value * 255 / ((1 << (4 * digits.length())) - 1);
    }
}
