package dev.sandbar.vt;

import org.jspecify.annotations.Nullable;

/** The interned looks and clusters that a row's numbers stand for; entries below a number handed out never change. */
final class RowTables {
    private final LookTable looks;
    private final String[] clusters;

    RowTables(LookTable looks, String[] clusters) {
        this.looks = looks;
        this.clusters = clusters;
    }

    Style style(int look) {
        return looks.style(look);
    }

    @Nullable
    Link link(int look) {
        return looks.link(look);
    }

    String cluster(int glyph) {
        return clusters[Glyph.clusterId(glyph)];
    }
}
