package dev.sandbar.e2e;

import dev.sandbar.vt.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures a flood of output in one pane beside two that are busy, in Sandbar and in tmux with the same panes, in turn
 * so that both see the same load, and prints the figures side by side.
 */
final class FloodBench {
    private static final Size SIZE = new Size(200, 50);
    private static final int LAST_NUMBER = 10_000_000;
    private static final int ROUNDS = 3;
    private static final int FLOODS = 2;

    private FloodBench() {}

    public static void main(String[] arguments) throws Exception {
        int lastNumber = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LAST_NUMBER;
        List<FloodTrial.Result> ours = new ArrayList<>();
        List<FloodTrial.Result> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path directory = Files.createTempDirectory("sandbar-flood-");
            Size pane;
            try (FloodPanes panes = SandbarPanes.open(Home.in(directory), SIZE)) {
                pane = panes.places().get(0).size();
                ours.addAll(FloodTrial.run(panes, lastNumber, FLOODS));
            }
            try (FloodPanes panes = TmuxPanes.open(directory, pane)) {
                theirs.addAll(FloodTrial.run(panes, lastNumber, FLOODS));
            }
            print("sandbar", ours.subList(round * FLOODS, ours.size()));
            print("tmux", theirs.subList(round * FLOODS, theirs.size()));
        }
        System.out.printf(
                Locale.ROOT,
                "median time to tmux: ratio %.2f%n",
                median(ours).seconds() / median(theirs).seconds());
    }

    private static void print(String who, List<FloodTrial.Result> results) {
        for (FloodTrial.Result result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %6.2f s  processor %6.2f s  %3d keys: median %5.1f ms, p99 %5.1f ms, worst %5.1f ms  memory %5.1f to %5.1f MiB%n",
                    who,
                    result.seconds(),
                    result.processorSeconds(),
                    result.keyMillis().size(),
                    result.key(0.5),
                    result.key(0.99),
                    result.key(1),
                    result.before(),
                    result.after());
        }
    }

    private static FloodTrial.Result median(List<FloodTrial.Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(FloodTrial.Result::seconds))
                .skip(results.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
