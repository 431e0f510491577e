package dev.sandbar.history;

import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunRecord;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;

/** Fills an index with as many runs as one likes, without their folders. */
public final class ManyRuns {
    private static final int AT_ONCE = 2_000;
    private static final int WORDS = 20_000;
    private static final int LINES = 25;
    private static final int IN_LINE = 9;
    private static final int SANDBOXES = 40;

    private final Random random = new Random(7);
    private final KeptRuns runs;

    private ManyRuns(RunFolders folders) {
        this.runs = new KeptRuns(folders);
    }

    /** Fills the index in {@code data}; what is in it is always the same. */
    public static void fill(Path data, int count) throws SQLException {
        ManyRuns many = new ManyRuns(new RunFolders(data));
        try (Database database = Database.open(data.resolve("history.db"))) {
            RunIndex index = new RunIndex(database);
            for (int from = 0; from < count; from += AT_ONCE) {
                int to = Math.min(count, from + AT_ONCE);
                int first = from;
                database.inTransaction(() -> {
                    for (int i = first; i < to; i++) {
                        index.put(many.run(i), many.output(i));
                    }
                });
            }
            database.inTransaction(index::complete);
        }
    }

    private RunRecord run(int number) {
        String sandbox = (number % 3 == 0 ? "far/box-" : "docker/box-") + random.nextInt(SANDBOXES);
        RunRecord record = runs.record(sandbox, "make", "target-" + random.nextInt(500), "--jobs=" + random.nextInt(9));
        int code = random.nextInt(10) == 0 ? 1 : 0;
        return record.running(record.origin().created()).ended(KeptRuns.end(record, code, "", ""));
    }

    /** Words as rare as those of a language: half of a text is made of a few of them. */
    private String output(int number) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("step ").append(line).append(" of the build:");
            for (int i = 0; i < IN_LINE; i++) {
                double where = random.nextDouble();
                text.append(" word").append((int) (where * where * where * WORDS));
            }
            text.append('\n');
        }
        return number % 1_000 == 0 ? text + "connection refused by peer\n" : text.toString();
    }
}
