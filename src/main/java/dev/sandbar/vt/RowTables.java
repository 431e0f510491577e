package dev.sandbar.vt;

/** The interned looks and clusters that a row's numbers stand for; entries below a number handed out never change. */
final class RowTables {
    private final Look[] looks;
    private final String[] clusters;

    RowTables(Look[] looks, String[] clusters) {
        this.looks = looks;
        this.clusters = clusters;
    }

    Look look(int id) {
        return looks[id];
    }

    String cluster(int glyph) {
        return clusters[Glyph.clusterId(glyph)];
    }
}
