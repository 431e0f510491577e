package dev.sandbar.vt;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Interns looks: each different one gets a number, 0 being the default. An entry never changes once it has its number, until a
 * {@link Sweep} gives new numbers to those still in use.
 */
final class Looks {
    static final int DEFAULT = 0;
    private static final int FIRST_SIZE = 16;

    private final Brush search = new Brush();
    private Look[] looks = new Look[FIRST_SIZE];
    private int count;
    /** Open addressing, at most half full: a look's number plus one, 0 where free. */
    private int[] places = new int[FIRST_SIZE * 2];

    Looks() {
        add(Look.DEFAULT);
    }

    int intern(Style style, @Nullable Link link) {
        search.load(style);
        return intern(search, link);
    }

    int intern(Brush brush, @Nullable Link link) {
        int place = place(brush, link);
        while (places[place] != 0) {
            Look known = looks[places[place] - 1];
            if (brush.is(known.style()) && known.hasLink(link)) {
                return places[place] - 1;
            }
            place = (place + 1) & (places.length - 1);
        }
        return add(new Look(brush.style(), link));
    }

    Look get(int id) {
        return looks[id];
    }

    int count() {
        return count;
    }

    /** The entries so far, in an array that later entries are added to but whose entries never change. */
    Look[] entries() {
        return looks;
    }

    /** Forgets all but the given ones; the result has the new number at the place of the old one. */
    int[] keep(BitSet used) {
        Look[] old = looks;
        int[] renumbered = new int[count];
        looks = new Look[Math.max(FIRST_SIZE, used.cardinality() * 2)];
        places = new int[Integer.highestOneBit(looks.length) * 4];
        count = 0;
        add(Look.DEFAULT);
        for (int id = used.nextSetBit(1); id >= 0; id = used.nextSetBit(id + 1)) {
            renumbered[id] = add(old[id]);
        }
        return renumbered;
    }

    private int add(Look look) {
        if (count == looks.length) {
            looks = Arrays.copyOf(looks, count * 2);
        }
        if ((count + 1) * 2 > places.length) {
            rehash();
        }
        looks[count] = look;
        occupy(count);
        return count++;
    }

    private void rehash() {
        places = new int[places.length * 2];
        for (int id = 0; id < count; id++) {
            occupy(id);
        }
    }

    private void occupy(int id) {
        search.load(looks[id].style());
        int place = place(search, looks[id].link());
        while (places[place] != 0) {
            place = (place + 1) & (places.length - 1);
        }
        places[place] = id + 1;
    }

    private int place(Brush brush, @Nullable Link link) {
        int hash = brush.foreground * 0x9e3779b1
                + brush.background * 0x85ebca6b
                + brush.underlineColour * 0xc2b2ae35
                + brush.attributes * 0x27d4eb2f
                + (link == null ? 0 : link.hashCode());
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return (hash ^ (hash >>> 13)) & (places.length - 1);
    }
}
