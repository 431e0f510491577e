package dev.sandbar.vt;

/** The colours that a program changed for its screen, as they were at one moment; immutable. */
public final class Palette {
    /** After the 256 indexed colours come the three default ones. */
    static final int FOREGROUND = 256;

    static final int BACKGROUND = 257;
    static final int CURSOR = 258;
    static final int PLACES = 259;

    /** Nothing is changed. */
    public static final Palette UNCHANGED = new Palette(new int[0]);

    private final int[] set;

    /** Takes the array over; an empty one: nothing is changed. */
    Palette(int[] set) {
        this.set = set;
    }

    /** Whether the program changed nothing, which is usual. */
    public boolean isUnchanged() {
        return set.length == 0;
    }

    /** The 24-bit colour to show for a foreground as cells have it, or the same where the program changed nothing. */
    public int foreground(int colour) {
        return shown(colour == Colour.DEFAULT ? FOREGROUND : colour, colour);
    }

    /** The 24-bit colour to show for a background as cells have it, or the same where the program changed nothing. */
    public int background(int colour) {
        return shown(colour == Colour.DEFAULT ? BACKGROUND : colour, colour);
    }

    /** The cursor's colour; {@link Colour#DEFAULT} where the program did not set one. */
    public int cursor() {
        return shown(CURSOR, Colour.DEFAULT);
    }

    private int shown(int place, int colour) {
        return place < set.length && set[place] != Colour.DEFAULT ? set[place] : colour;
    }
}
