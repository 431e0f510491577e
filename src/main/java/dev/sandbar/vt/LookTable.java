package dev.sandbar.vt;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks by number: four numbers of the style each, and the link where there is one. */
final class LookTable {
    private static final int NUMBERS = 4;

    private final int[] numbers;
    private final @Nullable Link[] links;

    LookTable(int size) {
        this(new int[size * NUMBERS], new Link[size]);
    }

    private LookTable(int[] numbers, @Nullable Link[] links) {
        this.numbers = numbers;
        this.links = links;
    }

    int size() {
        return links.length;
    }

    LookTable larger() {
        return new LookTable(Arrays.copyOf(numbers, numbers.length * 2), Arrays.copyOf(links, links.length * 2));
    }

    void set(int id, Brush style, @Nullable Link link) {
        int at = id * NUMBERS;
        numbers[at] = style.foreground;
        numbers[at + 1] = style.background;
        numbers[at + 2] = style.underlineColour;
        numbers[at + 3] = style.attributes;
        links[id] = link;
    }

    boolean is(int id, Brush style) {
        int at = id * NUMBERS;
        return numbers[at] == style.foreground
                && numbers[at + 1] == style.background
                && numbers[at + 2] == style.underlineColour
                && numbers[at + 3] == style.attributes;
    }

    void load(int id, Brush brush) {
        int at = id * NUMBERS;
        brush.foreground = numbers[at];
        brush.background = numbers[at + 1];
        brush.underlineColour = numbers[at + 2];
        brush.attributes = numbers[at + 3];
    }

    Style style(int id) {
        int at = id * NUMBERS;
        return id == Looks.DEFAULT
                ? Style.DEFAULT
                : new Style(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
    }

    @Nullable
    Link link(int id) {
        return links[id];
    }
}
