package dev.sandbar.vt;

/** A style in the making: what SGR works on, parameter by parameter, without a new object for each. */
final class Brush {
    int foreground = Colour.DEFAULT;
    int background = Colour.DEFAULT;
    int underlineColour = Colour.DEFAULT;
    int attributes;

    void load(Style style) {
        foreground = style.foreground();
        background = style.background();
        underlineColour = style.underlineColour();
        attributes = style.attributes();
    }

    /** SGR 0; protection is no matter of SGR. */
    void clear() {
        foreground = Colour.DEFAULT;
        background = Colour.DEFAULT;
        underlineColour = Colour.DEFAULT;
        attributes &= Style.PROTECTED;
    }

    void underline(Underline underline) {
        attributes = (attributes & ~Style.UNDERLINE_MASK) | (underline.number() << Style.UNDERLINE_SHIFT);
    }

    /** Foreground and background in one number. */
    long colours() {
        return (long) foreground << 32 | (background & 0xffffffffL);
    }

    /** Underline colour and attributes in one number. */
    long others() {
        return (long) underlineColour << 32 | (attributes & 0xffffffffL);
    }

    Style style() {
        return new Style(foreground, background, underlineColour, attributes);
    }
}
