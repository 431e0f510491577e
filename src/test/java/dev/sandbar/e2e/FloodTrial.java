package dev.sandbar.e2e;

import dev.sandbar.vt.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One flood: in two panes programs write on and on, in the third {@code seq} writes as fast as it is read, and in the
 * fourth keys are typed to a program that answers each with the same character.
 */
final class FloodTrial {
    private static final int BUSY = 0;
    private static final int BUSY_TOO = 1;
    private static final int FLOODED = 2;
    private static final int TYPED_IN = 3;

    private static final String LOAD = "while :; do date; ls -la /usr/bin; sleep 0.1; done\r";
    private static final String END = "flood-over";
    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration CHOOSING = Duration.ofMillis(300);
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FloodPanes panes;
    private final Pilot pilot;
    private final List<Double> keyMillis = new ArrayList<>();
    private int keys;

    private FloodTrial(FloodPanes panes) {
        this.panes = panes;
        this.pilot = panes.pilot();
    }

    /**
     * What came of it.
     *
     * @param seconds from Enter to the end of the flood on the screen
     * @param processorSeconds what the program needed meanwhile
     * @param keyMillis how long each key took to be answered, ascending
     * @param before resident memory at the beginning, in MiB
     * @param after and at the end
     */
    record Result(double seconds, double processorSeconds, List<Double> keyMillis, double before, double after) {
        double key(double share) {
            return keyMillis.get((int) Math.min(keyMillis.size() - 1, keyMillis.size() * share));
        }
    }

    /** Runs as many floods as asked for, one after the other, with the other panes at work all the time. */
    static List<Result> run(FloodPanes panes, int lastNumber, int floods) throws IOException {
        FloodTrial trial = new FloodTrial(panes);
        trial.prepare();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < floods; i++) {
            results.add(trial.flood(lastNumber));
        }
        return results;
    }

    private void prepare() {
        type(BUSY, LOAD);
        type(BUSY_TOO, LOAD);
        type(TYPED_IN, "stty -icanon -echo; clear; cat\r");
        pilot.watch(WARMING);
    }

    private Result flood(int lastNumber) throws IOException {
        keyMillis.clear();
        double before = residentMebibytes();
        Duration used = processorTime();
        type(FLOODED, "clear; seq 1 " + lastNumber + "; echo ; echo flood''-over");
        panes.choose(TYPED_IN);
        pilot.watch(CHOOSING);
        panes.choose(FLOODED);
        long begin = System.nanoTime();
        pilot.press("enter");
        panes.choose(TYPED_IN);
        pilot.waitUntil("the flood", screen -> !screen.shows("flood'"));
        while (!over(pilot.screen())) {
            pressKey();
            pilot.watch(BETWEEN_KEYS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Duration spent = processorTime().minus(used);
        keyMillis.sort(null);
        return new Result(seconds, spent.toNanos() / 1e9, List.copyOf(keyMillis), before, residentMebibytes());
    }

    private void type(int pane, String text) {
        panes.choose(pane);
        pilot.watch(CHOOSING);
        pilot.type(text);
    }

    private void pressKey() {
        FloodPanes.Place place = panes.places().get(TYPED_IN);
        int columns = place.size().columns();
        int column = place.column() + keys % columns;
        int row = place.row() + Math.min(keys / columns, place.size().rows() - 1);
        char key = (char) ('a' + keys % 26);
        long begin = System.nanoTime();
        pilot.type(String.valueOf(key));
        pilot.waitUntil(
                "an answer to a key",
                PATIENCE,
                screen -> screen.snapshot().row(row).codePoint(column) == key);
        keyMillis.add((System.nanoTime() - begin) / 1e6);
        keys++;
    }

    private boolean over(ScreenView screen) {
        FloodPanes.Place place = panes.places().get(FLOODED);
        int end = place.row() + place.size().rows();
        for (int i = place.row(); i < end; i++) {
            Row row = screen.snapshot().row(i);
            if (row.text(place.column(), place.column() + END.length()).equals(END)) {
                return true;
            }
        }
        return false;
    }

    private Duration processorTime() {
        return panes.program().info().totalCpuDuration().orElseThrow();
    }

    private double residentMebibytes() throws IOException {
        return ResidentMemory.mebibytes(panes.program());
    }
}
