package dev.sandbar.vt;

import java.util.BitSet;

/**
 * Frees the looks and clusters that nothing shows any more once there are many, so that a program which never uses the same colour
 * twice cannot fill the memory. Where too many are still in use the older half of the history is given up, again and again.
 */
final class Sweep {
    /** Numbers handed out before a sweep; a screen with more cells than that gets as many as it could show. */
    static final int LIMIT = 1 << 17;

    private final Screen screen;
    private final BitSet looks = new BitSet();
    private final BitSet clusters = new BitSet();

    private Sweep(Screen screen) {
        this.screen = screen;
    }

    static void runIfNeeded(Screen screen) {
        int limit = Math.max(LIMIT, 8 * screen.columns() * screen.rows());
        if (Math.max(screen.looks.count(), screen.clusters.count()) > limit) {
            new Sweep(screen).run(limit / 2);
        }
    }

    private void run(int enough) {
        mark();
        while (Math.max(looks.cardinality(), clusters.cardinality()) > enough && screen.history.count() > 0) {
            screen.history.forgetOldest((screen.history.count() + 1) / 2);
            mark();
        }
        int[] newLooks = screen.looks.keep(looks);
        int[] newClusters = screen.clusters.keep(clusters);
        screen.history.forEach(line -> line.renumber(newLooks, newClusters));
        screen.primary().forEach(line -> line.renumber(newLooks, newClusters));
        screen.alternate().forEach(line -> line.renumber(newLooks, newClusters));
        screen.pen.forgetNumbers();
    }

    private void mark() {
        looks.clear();
        clusters.clear();
        screen.history.forEach(line -> line.markUsed(looks, clusters));
        screen.primary().forEach(line -> line.markUsed(looks, clusters));
        screen.alternate().forEach(line -> line.markUsed(looks, clusters));
    }
}
