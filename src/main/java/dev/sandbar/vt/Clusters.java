package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Interns the cells of more than one code point: a cell's glyph and the code point that joins it give another glyph. An entry
 * never changes once it has its number, until a {@link Sweep} gives new numbers to those still in use.
 */
final class Clusters {
    /** Longest cluster in UTF-16 units: room for any emoji there is, not for a hostile tower of marks. */
    static final int MAX_LENGTH = 32;

    private static final int FIRST_SIZE = 16;

    private String[] texts = new String[FIRST_SIZE];
    private int count;
    /** Open addressing, at most half full: what was joined, and the number it got; a key of 0 is free. */
    private long[] keys = new long[FIRST_SIZE * 2];

    private int[] ids = new int[FIRST_SIZE * 2];
    private int joined;

    /** The glyph of a cell that held {@code glyph} and is joined by {@code codePoint}; full cells stay as they are. */
    int join(int glyph, int codePoint) {
        long key = (long) glyph << 32 | codePoint;
        int place = place(key);
        while (keys[place] != 0) {
            if (keys[place] == key) {
                return Glyph.ofCluster(ids[place]);
            }
            place = place + 1 & keys.length - 1;
        }
        String text = text(glyph) + Character.toString(codePoint);
        return text.length() > MAX_LENGTH ? glyph : Glyph.ofCluster(add(key, text));
    }

    /** What a glyph shows; a space for a blank. */
    String text(int glyph) {
        if (Glyph.isCluster(glyph)) {
            return texts[Glyph.clusterId(glyph)];
        }
        return glyph == Glyph.BLANK ? " " : Character.toString(glyph);
    }

    int count() {
        return count;
    }

    /** The entries so far, in an array that later entries are added to but whose entries never change. */
    String[] entries() {
        return texts;
    }

    /** Forgets all but the given ones; the result has the new number at the place of the old one. */
    int[] keep(BitSet used) {
        String[] old = texts;
        int[] renumbered = new int[count];
        texts = new String[Math.max(FIRST_SIZE, used.cardinality() * 2)];
        count = 0;
        for (int id = used.nextSetBit(0); id >= 0; id = used.nextSetBit(id + 1)) {
            texts[count] = old[id];
            renumbered[id] = count++;
        }
        keys = new long[FIRST_SIZE * 2];
        ids = new int[FIRST_SIZE * 2];
        joined = 0;
        return renumbered;
    }

    private int add(long key, String text) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        if ((joined + 1) * 2 > keys.length) {
            rehash();
        }
        texts[count] = text;
        occupy(key, count);
        joined++;
        return count++;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                occupy(oldKeys[i], oldIds[i]);
            }
        }
    }

    private void occupy(long key, int id) {
        int place = place(key);
        while (keys[place] != 0) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        ids[place] = id;
    }

    private int place(long key) {
        long hash = key * 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 40) & keys.length - 1;
    }
}
