package dev.sandbar.bench;

import dev.sandbar.history.History;
import dev.sandbar.history.ManyRuns;
import dev.sandbar.history.RunQuery;
import dev.sandbar.history.RunSummary;
import dev.sandbar.history.UnknownRunException;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunId;
import dev.sandbar.sandbox.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long questions to a history of 100,000 runs take. The argument is a directory, which is filled when it is empty. */
public final class HistoryQueries {
    private static final int RUNS = 100_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 20;
    private static final double NANOS_IN_MILLI = 1e6;

    private HistoryQueries() {}

    private interface Question {
        int ask() throws UnknownRunException;
    }

    public static void main(String[] arguments) throws IOException, SQLException, UnknownRunException {
        Path data = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("sandbar-history");
        long begun = System.nanoTime();
        if (!Files.exists(data.resolve("history.db"))) {
            ManyRuns.fill(data, RUNS);
            print("filling it", begun);
        }
        long opening = System.nanoTime();
        try (History history = History.open(data, new RunFolders(data))) {
            print("opening it, with the native library", opening);
            ask(history);
        }
    }

    private static void ask(History history) throws UnknownRunException {
        RunQuery newest = RunQuery.newest(PAGE);
        measure("taking in what is new: nothing", () -> {
            history.update();
            return 0;
        });
        measure("the newest 50", () -> history.find(newest).size());
        List<RunSummary> some = history.find(RunQuery.newest(PAGE * 1_000));
        RunId middle = some.get(some.size() - 1).id();
        measure("the page after the 50,000th", () -> history.find(newest.after(middle))
                .size());
        measure("of one sandbox", () -> history.find(newest.in("far", "box-7")).size());
        measure("that failed", () -> history.find(newest.ended(Outcome.FAILED)).size());
        measure("that were lost, of which there are none", () -> history.find(newest.ended(Outcome.LOST))
                .size());
        measure("with a word that all have", () -> history.find(newest.saying("step"))
                .size());
        measure("with a phrase that all have", () -> history.find(newest.saying("of the build"))
                .size());
        measure("with a phrase that few have", () -> history.find(newest.saying("connection refused"))
                .size());
        measure("with three words that many have", () -> history.find(newest.saying("word0 word1 word2"))
                .size());
        measure("with a word that none has", () -> history.find(newest.saying("zebra"))
                .size());
        measure(
                "with a word that all have, of one sandbox",
                () -> history.find(newest.saying("step").in("far", "box-7")).size());
        measure(
                "with a word that all have, and lost",
                () -> history.find(newest.saying("step").ended(Outcome.LOST)).size());
        measure(
                "by its identifier's beginning",
                () -> history.resolve(middle.text().substring(0, 14)).text().length());
    }

    private static void measure(String what, Question question) throws UnknownRunException {
        double[] millis = new double[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            found = question.ask();
            millis[i] = (System.nanoTime() - begun) / NANOS_IN_MILLI;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-45s first %7.2f ms, median %7.2f ms, slowest %7.2f ms (%d)%n",
                what,
                first,
                millis[ROUNDS / 2],
                millis[ROUNDS - 1],
                found);
    }

    private static void print(String what, long since) {
        System.out.printf(Locale.ROOT, "%-45s %7.2f ms%n", what, (System.nanoTime() - since) / NANOS_IN_MILLI);
    }
}
