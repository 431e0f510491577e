package dev.sandbar.vt;

/**
 * How a cell looks, apart from its character. Colours are kept as they were set: see {@link Colour}.
 *
 * @param attributes {@link #BOLD} and the other flags, with the {@link #underline()} in bits of its own
 */
public record Style(int foreground, int background, int underlineColour, int attributes) {
    public static final int BOLD = 1;
    public static final int DIM = 1 << 1;
    public static final int ITALIC = 1 << 2;
    public static final int BLINK = 1 << 3;
    public static final int INVERSE = 1 << 4;
    public static final int HIDDEN = 1 << 5;
    public static final int STRIKE = 1 << 6;
    public static final int OVERLINE = 1 << 7;

    /** DECSCA: selective erase leaves the cell alone. */
    static final int PROTECTED = 1 << 8;

    static final int UNDERLINE_SHIFT = 9;
    static final int UNDERLINE_MASK = 7 << UNDERLINE_SHIFT;

    /** No colours, no attributes. */
    public static final Style DEFAULT = new Style(Colour.DEFAULT, Colour.DEFAULT, Colour.DEFAULT, 0);

    /** By hand, since every cell of every frame is compared: that of a record goes through method handles, ten times as long. */
    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof Style other
                        && foreground == other.foreground
                        && background == other.background
                        && underlineColour == other.underlineColour
                        && attributes == other.attributes);
    }

    @Override
    public int hashCode() {
        return ((foreground * 31 + background) * 31 + underlineColour) * 31 + attributes;
    }

    public boolean bold() {
        return has(BOLD);
    }

    public boolean dim() {
        return has(DIM);
    }

    public boolean italic() {
        return has(ITALIC);
    }

    public boolean blink() {
        return has(BLINK);
    }

    public boolean inverse() {
        return has(INVERSE);
    }

    public boolean hidden() {
        return has(HIDDEN);
    }

    public boolean strike() {
        return has(STRIKE);
    }

    public boolean overline() {
        return has(OVERLINE);
    }

    /** Whether one of the flags is set. */
    public boolean has(int attribute) {
        return (attributes & attribute) != 0;
    }

    public Underline underline() {
        return Underline.of((attributes & UNDERLINE_MASK) >> UNDERLINE_SHIFT);
    }

    public Style withForeground(int colour) {
        return new Style(colour, background, underlineColour, attributes);
    }

    public Style withBackground(int colour) {
        return new Style(foreground, colour, underlineColour, attributes);
    }

    public Style withUnderlineColour(int colour) {
        return new Style(foreground, background, colour, attributes);
    }

    /** The same with the given flags set as well. */
    public Style with(int flags) {
        return new Style(foreground, background, underlineColour, attributes | flags);
    }

    /** The same with the given flags cleared. */
    public Style without(int flags) {
        return new Style(foreground, background, underlineColour, attributes & ~flags);
    }

    /** Other flags and another underline, the same colours. */
    Style withAttributes(int others) {
        return new Style(foreground, background, underlineColour, others);
    }

    public Style withUnderline(Underline underline) {
        return new Style(
                foreground,
                background,
                underlineColour,
                (attributes & ~UNDERLINE_MASK) | (underline.number() << UNDERLINE_SHIFT));
    }
}
