package dev.sandbar.vt;

/** SGR: parameters to a style. Colours in both syntaxes: 38;5;n and 38:5:n, 38;2;r;g;b, 38:2:r:g:b and 38:2:space:r:g:b. */
final class Graphics {
    private Graphics() {}

    /** The parameters from one on; none at all count as a 0. */
    static void apply(Brush brush, Sequence sequence, int from) {
        if (sequence.count() <= from) {
            brush.clear();
        }
        for (int i = from; i < sequence.count(); i++) {
            int code = sequence.value(i);
            int subs = sequence.hasSubs() ? subs(sequence, i) : 0;
            if (code == 38 || code == 48 || code == 58) {
                int colour = subs > 0 ? colonColour(sequence, i, subs) : semicolonColour(sequence, i);
                if (colour != UNKNOWN) {
                    setColour(brush, code, colour);
                }
                i += subs > 0 ? subs : semicolonLength(sequence, i);
            } else if (code == 4 && subs > 0) {
                brush.underline(Underline.of(sequence.value(i + 1)));
                i += subs;
            } else {
                apply(brush, code);
                i += subs;
            }
        }
    }

    /** What the parameters make of a style. */
    static Style apply(Style style, Sequence sequence, int from) {
        Brush brush = new Brush();
        brush.load(style);
        apply(brush, sequence, from);
        return brush.style();
    }

    private static final int UNKNOWN = -2;

    private static int subs(Sequence sequence, int index) {
        int count = 0;
        while (sequence.isSub(index + count + 1)) {
            count++;
        }
        return count;
    }

    private static int colonColour(Sequence sequence, int at, int subs) {
        int kind = sequence.value(at + 1);
        if (kind == 5 && subs >= 2) {
            return indexed(sequence.value(at + 2));
        }
        if (kind == 2 && subs >= 4) {
            int red = subs >= 5 ? at + 3 : at + 2;
            return rgb(sequence, red);
        }
        return UNKNOWN;
    }

    private static int semicolonColour(Sequence sequence, int at) {
        return switch (sequence.value(at + 1)) {
            case 5 -> at + 2 < sequence.count() ? indexed(sequence.value(at + 2)) : UNKNOWN;
            case 2 -> at + 4 < sequence.count() ? rgb(sequence, at + 2) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static int semicolonLength(Sequence sequence, int at) {
        return switch (sequence.value(at + 1)) {
            case 5 -> 2;
            case 2 -> 4;
            default -> 1;
        };
    }

    private static int indexed(int place) {
        return place > 255 ? UNKNOWN : Colour.indexed(place);
    }

    private static int rgb(Sequence sequence, int at) {
        int red = sequence.value(at);
        int green = sequence.value(at + 1);
        int blue = sequence.value(at + 2);
        return Math.max(red, Math.max(green, blue)) > 255 ? UNKNOWN : Colour.rgb(red, green, blue);
    }

    private static void setColour(Brush brush, int code, int colour) {
        switch (code) {
            case 38 -> brush.foreground = colour;
            case 48 -> brush.background = colour;
            default -> brush.underlineColour = colour;
        }
    }

    private static void apply(Brush brush, int code) {
        switch (code) {
            case 0 -> brush.clear();
            case 1 -> brush.attributes |= Style.BOLD;
            case 2 -> brush.attributes |= Style.DIM;
            case 3 -> brush.attributes |= Style.ITALIC;
            case 4 -> brush.underline(Underline.SINGLE);
            case 5, 6 -> brush.attributes |= Style.BLINK;
            case 7 -> brush.attributes |= Style.INVERSE;
            case 8 -> brush.attributes |= Style.HIDDEN;
            case 9 -> brush.attributes |= Style.STRIKE;
            case 21 -> brush.underline(Underline.DOUBLE);
            case 22 -> brush.attributes &= ~(Style.BOLD | Style.DIM);
            case 23 -> brush.attributes &= ~Style.ITALIC;
            case 24 -> brush.underline(Underline.NONE);
            case 25 -> brush.attributes &= ~Style.BLINK;
            case 27 -> brush.attributes &= ~Style.INVERSE;
            case 28 -> brush.attributes &= ~Style.HIDDEN;
            case 29 -> brush.attributes &= ~Style.STRIKE;
            case 39 -> brush.foreground = Colour.DEFAULT;
            case 49 -> brush.background = Colour.DEFAULT;
            case 53 -> brush.attributes |= Style.OVERLINE;
            case 55 -> brush.attributes &= ~Style.OVERLINE;
            case 59 -> brush.underlineColour = Colour.DEFAULT;
            default -> paletteColour(brush, code);
        }
    }

    private static void paletteColour(Brush brush, int code) {
        if (code >= 30 && code < 38) {
            brush.foreground = code - 30;
        } else if (code >= 40 && code < 48) {
            brush.background = code - 40;
        } else if (code >= 90 && code < 98) {
            brush.foreground = code - 90 + 8;
        } else if (code >= 100 && code < 108) {
            brush.background = code - 100 + 8;
        }
    }
}
