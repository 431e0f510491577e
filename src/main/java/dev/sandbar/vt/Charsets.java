package dev.sandbar.vt;

import java.util.Arrays;

/** G0 to G3, what is shifted in, and the single shift: what the bytes 0x20 to 0x7e mean. */
final class Charsets {
    static final int DELETE = 0x7f;
    /** No single shift. */
    static final int NONE = -1;

    private final Charset[] sets = {Charset.ASCII, Charset.ASCII, Charset.ASCII, Charset.ASCII};
    private int shiftedIn;
    private int single = NONE;
    private boolean plain = true;

    void designate(int slot, Charset charset) {
        sets[slot] = charset;
        refresh();
    }

    /** LS0 to LS3. */
    void shiftIn(int slot) {
        shiftedIn = slot;
        refresh();
    }

    /** SS2 and SS3: for one character. */
    void shiftOnce(int slot) {
        single = slot;
        refresh();
    }

    Charset designated(int slot) {
        return sets[slot];
    }

    /** The slot of the left half. */
    int shiftedIn() {
        return shiftedIn;
    }

    /** The slot that the next character alone comes from, or {@link #NONE}. */
    int single() {
        return single;
    }

    /** Whether ASCII is ASCII, for the fast path. */
    boolean plain() {
        return plain;
    }

    /** Whether the last place of the set that is used next has a character. */
    boolean printsDelete() {
        return next().map(DELETE) != DELETE;
    }

    private Charset next() {
        return sets[single < 0 ? shiftedIn : single];
    }

    int map(int ascii) {
        Charset charset = next();
        single = NONE;
        refresh();
        return charset.map(ascii);
    }

    private void refresh() {
        plain = single < 0 && sets[shiftedIn] == Charset.ASCII;
    }

    void reset() {
        Arrays.fill(sets, Charset.ASCII);
        shiftedIn = 0;
        single = NONE;
        refresh();
    }

    Charsets copy() {
        Charsets copy = new Charsets();
        copy.copyFrom(this);
        return copy;
    }

    void copyFrom(Charsets other) {
        System.arraycopy(other.sets, 0, sets, 0, sets.length);
        shiftedIn = other.shiftedIn;
        single = other.single;
        refresh();
    }
}
