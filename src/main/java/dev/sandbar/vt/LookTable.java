package dev.sandbar.vt;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks by number: the style of each in two numbers, and the link where there is one. */
final class LookTable {
    private final long[] colours;
    private final long[] others;
    private final @Nullable Link[] links;

    LookTable(int size) {
        this(new long[size], new long[size], new Link[size]);
    }

    private LookTable(long[] colours, long[] others, @Nullable Link[] links) {
        this.colours = colours;
        this.others = others;
        this.links = links;
    }

    int size() {
        return links.length;
    }

    LookTable larger() {
        int size = links.length * 2;
        return new LookTable(Arrays.copyOf(colours, size), Arrays.copyOf(others, size), Arrays.copyOf(links, size));
    }

    void set(int id, Brush style, @Nullable Link link) {
        colours[id] = style.colours();
        others[id] = style.others();
        links[id] = link;
    }

    // One condition, since two of them would be two chances for the processor to guess wrong.
    boolean is(int id, Brush style, @Nullable Link link) {
        return ((colours[id] ^ style.colours()) | (others[id] ^ style.others())) == 0
                && Objects.equals(links[id], link);
    }

    void load(int id, Brush brush) {
        brush.foreground = (int) (colours[id] >> 32);
        brush.background = (int) colours[id];
        brush.underlineColour = (int) (others[id] >> 32);
        brush.attributes = (int) others[id];
    }

    Style style(int id) {
        if (id == Looks.DEFAULT) {
            return Style.DEFAULT;
        }
        return new Style((int) (colours[id] >> 32), (int) colours[id], (int) (others[id] >> 32), (int) others[id]);
    }

    boolean isProtected(int id) {
        return (others[id] & Style.PROTECTED) != 0;
    }

    @Nullable
    Link link(int id) {
        return links[id];
    }
}
