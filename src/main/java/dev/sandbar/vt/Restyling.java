package dev.sandbar.vt;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** One change of the styles of many cells; remembers what became of the looks, since a screen has few of them. */
final class Restyling {
    /** A power of two. */
    private static final int REMEMBERED = 64;

    private static final int NONE = -1;

    private final Looks looks;
    private final UnaryOperator<Style> change;
    private final int[] before = new int[REMEMBERED];
    private final int[] after = new int[REMEMBERED];

    Restyling(Looks looks, UnaryOperator<Style> change) {
        this.looks = looks;
        this.change = change;
        Arrays.fill(before, NONE);
    }

    void apply(Line line, int from, int to) {
        for (int column = from; column < to; ) {
            int old = line.look(column);
            int end = column + 1;
            while (end < to && line.look(end) == old) {
                end++;
            }
            line.setLook(column, end, changed(old));
            column = end;
        }
    }

    private int changed(int look) {
        int place = look & (REMEMBERED - 1);
        if (before[place] != look) {
            before[place] = look;
            after[place] = looks.intern(change.apply(looks.style(look)), looks.link(look));
        }
        return after[place];
    }
}
