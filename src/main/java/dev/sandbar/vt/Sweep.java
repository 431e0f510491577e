package dev.sandbar.vt;

import java.util.BitSet;

/**
 * Frees the looks and clusters that nothing shows any more once there are many, so that a program which never uses the same colour
 * twice cannot fill the memory. Where too many are still in use the older half of the history is given up, again and again.
 */
final class Sweep {
    /** The most numbers there can be after a sweep, doubled; a screen with more cells than that gets as many as it could show. */
    static final int LIMIT = 1 << 17;

    /** Small enough for the tables to stay in the processor's cache. */
    static final int FIRST = 1 << 15;

    private final Screen screen;
    private final BitSet looks = new BitSet();
    private final BitSet clusters = new BitSet();

    private Sweep(Screen screen) {
        this.screen = screen;
    }

    /** At the first limit, and from then on when there are twice as many as were left by the last one. */
    static void runIfNeeded(Screen screen) {
        if (Math.max(screen.looks.count(), screen.clusters.count()) > screen.nextSweep()) {
            int limit = Math.max(LIMIT, 8 * screen.columns() * screen.rows());
            new Sweep(screen).run(limit / 2);
            screen.setNextSweep(Math.max(FIRST, 2 * Math.max(screen.looks.count(), screen.clusters.count())));
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
        screen.history.replaceEach(line -> line.renumbered(newLooks, newClusters));
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
