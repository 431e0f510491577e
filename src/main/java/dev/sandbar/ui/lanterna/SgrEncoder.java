package dev.sandbar.ui.lanterna;

import dev.sandbar.ui.theme.ColourDepth;
import dev.sandbar.vt.Colour;
import dev.sandbar.vt.Style;
import dev.sandbar.vt.Underline;
import java.util.HashMap;
import java.util.Map;

/** Styles as SGR sequences, each complete in itself so that no earlier one shines through. */
final class SgrEncoder {
    /** Styles a screen has at once are dozens; a program that paints gradients must not fill the memory. */
    private static final int MAX_KNOWN = 2048;

    private static final int[] CODES = {1, 2, 3, 5, 7, 8, 9, 53};

    private final ColourDepth depth;
    private final Map<Style, String> known = new HashMap<>();

    SgrEncoder(ColourDepth depth) {
        this.depth = depth;
    }

    String sequence(Style style) {
        String sequence = known.get(style);
        if (sequence == null) {
            if (known.size() >= MAX_KNOWN) {
                known.clear();
            }
            sequence = encode(style);
            known.put(style, sequence);
        }
        return sequence;
    }

    /** How many styles it remembers. */
    int known() {
        return known.size();
    }

    private String encode(Style style) {
        StringBuilder text = new StringBuilder("\u001b[0");
        for (int bit = 0; bit < CODES.length; bit++) {
            if (style.has(1 << bit)) {
                text.append(';').append(CODES[bit]);
            }
        }
        underline(text, style);
        colour(text, depth.nearest(style.foreground()), 30);
        colour(text, depth.nearest(style.background()), 40);
        return text.append('m').toString();
    }

    /** The curly forms and colours stand behind colons (ISO 8613-6), which old terminals misread: plain there. */
    private void underline(StringBuilder text, Style style) {
        if (style.underline() == Underline.NONE) {
            return;
        }
        boolean rich = depth.compareTo(ColourDepth.INDEXED) >= 0;
        text.append(";4");
        if (rich && style.underline() != Underline.SINGLE) {
            text.append(':').append(form(style.underline()));
        }
        int colour = depth.nearest(style.underlineColour());
        if (rich && Colour.isRgb(colour)) {
            text.append(";58:2::").append(Colour.red(colour));
            text.append(':').append(Colour.green(colour)).append(':').append(Colour.blue(colour));
        } else if (rich && Colour.isIndexed(colour)) {
            text.append(";58:5:").append(colour);
        }
    }

    private static int form(Underline underline) {
        return switch (underline) {
            case NONE -> 0;
            case SINGLE -> 1;
            case DOUBLE -> 2;
            case CURLY -> 3;
            case DOTTED -> 4;
            case DASHED -> 5;
        };
    }

    private static void colour(StringBuilder text, int colour, int base) {
        if (Colour.isRgb(colour)) {
            text.append(';').append(base + 8).append(";2;").append(Colour.red(colour));
            text.append(';').append(Colour.green(colour)).append(';').append(Colour.blue(colour));
        } else if (colour >= 16) {
            text.append(';').append(base + 8).append(";5;").append(colour);
        } else if (colour >= 8) {
            text.append(';').append(base + 60 + colour - 8);
        } else if (colour >= 0) {
            text.append(';').append(base + colour);
        }
    }
}
