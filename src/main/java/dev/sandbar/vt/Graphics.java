package dev.sandbar.vt;

/** SGR: parameters to a style. Colours in both syntaxes: 38;5;n and 38:5:n, 38;2;r;g;b, 38:2:r:g:b and 38:2:space:r:g:b. */
final class Graphics {
    private Graphics() {}

    /** The style after the parameters from one on; none at all count as a 0. */
    static Style apply(Style style, Sequence sequence, int from) {
        if (sequence.count() <= from) {
            return plain(style);
        }
        Style result = style;
        for (int i = from; i < sequence.count(); i++) {
            int code = sequence.value(i);
            int subs = subs(sequence, i);
            if (code == 38 || code == 48 || code == 58) {
                int colour = subs > 0 ? colonColour(sequence, i, subs) : semicolonColour(sequence, i);
                result = colour == UNKNOWN ? result : withColour(result, code, colour);
                i += subs > 0 ? subs : semicolonLength(sequence, i);
            } else {
                result = code == 4 && subs > 0
                        ? result.withUnderline(Underline.of(sequence.value(i + 1)))
                        : apply(result, code);
                i += subs;
            }
        }
        return result;
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

    private static Style withColour(Style style, int code, int colour) {
        return switch (code) {
            case 38 -> style.withForeground(colour);
            case 48 -> style.withBackground(colour);
            default -> style.withUnderlineColour(colour);
        };
    }

    /** Protection is no matter of SGR. */
    private static Style plain(Style style) {
        return style.has(Style.PROTECTED) ? Style.DEFAULT.with(Style.PROTECTED) : Style.DEFAULT;
    }

    private static Style apply(Style style, int code) {
        return switch (code) {
            case 0 -> plain(style);
            case 1 -> style.with(Style.BOLD);
            case 2 -> style.with(Style.DIM);
            case 3 -> style.with(Style.ITALIC);
            case 4 -> style.withUnderline(Underline.SINGLE);
            case 5, 6 -> style.with(Style.BLINK);
            case 7 -> style.with(Style.INVERSE);
            case 8 -> style.with(Style.HIDDEN);
            case 9 -> style.with(Style.STRIKE);
            case 21 -> style.withUnderline(Underline.DOUBLE);
            case 22 -> style.without(Style.BOLD | Style.DIM);
            case 23 -> style.without(Style.ITALIC);
            case 24 -> style.withUnderline(Underline.NONE);
            case 25 -> style.without(Style.BLINK);
            case 27 -> style.without(Style.INVERSE);
            case 28 -> style.without(Style.HIDDEN);
            case 29 -> style.without(Style.STRIKE);
            case 39 -> style.withForeground(Colour.DEFAULT);
            case 49 -> style.withBackground(Colour.DEFAULT);
            case 53 -> style.with(Style.OVERLINE);
            case 55 -> style.without(Style.OVERLINE);
            case 59 -> style.withUnderlineColour(Colour.DEFAULT);
            default -> paletteColour(style, code);
        };
    }

    private static Style paletteColour(Style style, int code) {
        if (code >= 30 && code < 38) {
            return style.withForeground(code - 30);
        }
        if (code >= 40 && code < 48) {
            return style.withBackground(code - 40);
        }
        if (code >= 90 && code < 98) {
            return style.withForeground(code - 90 + 8);
        }
        return code >= 100 && code < 108 ? style.withBackground(code - 100 + 8) : style;
    }
}
