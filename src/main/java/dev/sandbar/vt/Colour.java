package dev.sandbar.vt;

/** A colour as a program set it, packed into an int: the terminal's default, one of 256 palette places, or 24 bits. */
public final class Colour {
    /** No colour set: whatever the terminal shows by default. */
    public static final int DEFAULT = -1;

    private static final int RGB = 1 << 24;

    private Colour() {}

    /** A palette place, 0 to 255; 0 to 7 are those of SGR 30, 8 to 15 those of SGR 90. */
    public static int indexed(int place) {
        return place & 0xff;
    }

    /** A 24-bit colour; of each part the low 8 bits count. */
    public static int rgb(int red, int green, int blue) {
        return RGB | (red & 0xff) << 16 | (green & 0xff) << 8 | (blue & 0xff);
    }

    /** Whether the colour is 24 bits, rather than a palette place or the default. */
    public static boolean isRgb(int colour) {
        return colour >= RGB;
    }

    /** Whether the colour is a palette place; its number is then the colour itself. */
    public static boolean isIndexed(int colour) {
        return colour >= 0 && colour < RGB;
    }

    /** The red part of a 24-bit colour. */
    public static int red(int colour) {
        return colour >> 16 & 0xff;
    }

    /** The green part of a 24-bit colour. */
    public static int green(int colour) {
        return colour >> 8 & 0xff;
    }

    /** The blue part of a 24-bit colour. */
    public static int blue(int colour) {
        return colour & 0xff;
    }
}
