package dev.sandbar.vt;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Interns looks, which are everything about a cell but its character: each different one gets a number, 0 being the default. An
 * entry never changes once it has its number, until a {@link Sweep} gives new numbers to those still in use. Kept as plain
 * numbers, since a program with 24-bit colours can bring thousands of new ones with every frame.
 */
final class Looks {
    static final int DEFAULT = 0;
    private static final int FIRST_SIZE = 16;

    private final Brush brush = new Brush();
    private LookTable table = new LookTable(FIRST_SIZE);
    private int count;
    /** Open addressing, at most half full: a look's number plus one, 0 where free. */
    private int[] places = new int[FIRST_SIZE * 2];

    Looks() {
        intern(brush, null);
    }

    int intern(Style style, @Nullable Link link) {
        brush.load(style);
        return intern(brush, link);
    }

    int intern(Brush style, @Nullable Link link) {
        int place = place(style, link);
        int occupant = places[place];
        while (occupant != 0) {
            if (table.is(occupant - 1, style, link)) {
                return occupant - 1;
            }
            place = (place + 1) & (places.length - 1);
            occupant = places[place];
        }
        return add(style, link, place);
    }

    Style style(int id) {
        return table.style(id);
    }

    /** DECSCA. */
    boolean isProtected(int id) {
        return table.isProtected(id);
    }

    @Nullable
    Link link(int id) {
        return table.link(id);
    }

    int count() {
        return count;
    }

    /** The entries so far, in a table that later entries are added to but whose entries never change. */
    LookTable entries() {
        return table;
    }

    /** Forgets all but the given ones; the result has the new number at the place of the old one. */
    int[] keep(BitSet used) {
        LookTable old = table;
        int[] renumbered = new int[count];
        int size = Math.max(FIRST_SIZE, Integer.highestOneBit(used.cardinality()) * 4);
        table = new LookTable(size);
        places = new int[size * 2];
        count = 0;
        brush.load(Style.DEFAULT);
        add(brush, null, free(brush, null));
        for (int id = used.nextSetBit(1); id >= 0; id = used.nextSetBit(id + 1)) {
            old.load(id, brush);
            renumbered[id] = add(brush, old.link(id), free(brush, old.link(id)));
        }
        return renumbered;
    }

    /** To be found at a free place from then on. */
    private int add(Brush style, @Nullable Link link, int place) {
        if (count == table.size()) {
            table = table.larger();
        }
        table.set(count, style, link);
        places[place] = ++count;
        if (count * 2 > places.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        places = new int[places.length * 2];
        Brush each = new Brush();
        for (int id = 0; id < count; id++) {
            table.load(id, each);
            places[free(each, table.link(id))] = id + 1;
        }
    }

    private int free(Brush style, @Nullable Link link) {
        int place = place(style, link);
        while (places[place] != 0) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private int place(Brush style, @Nullable Link link) {
        long hash = style.colours() * 0x9e3779b97f4a7c15L + style.others() * 0xc2b2ae3d27d4eb4fL;
        int mixed = (int) (hash ^ (hash >>> 32)) * 0x2c1b3c6d + (link == null ? 0 : link.hashCode());
        return (mixed ^ (mixed >>> 15)) & (places.length - 1);
    }
}
