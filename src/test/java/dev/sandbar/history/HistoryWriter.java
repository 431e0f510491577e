package dev.sandbar.history;

import dev.sandbar.history.audit.AuditEntry;
import dev.sandbar.history.audit.AuditEntry.Actor;
import dev.sandbar.history.audit.AuditFiles;
import dev.sandbar.history.audit.AuditLog;
import dev.sandbar.run.folder.RunFolders;
import dev.sandbar.run.record.RunRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * A process that does what commands and consoles do with the data directory, as fast as it can, until its time is over:
 * each of its threads notes an action, keeps a run, brings the index up to date and asks it. It prints the identifier of
 * every run that it has finished, and ends with 1 when anything failed.
 */
final class HistoryWriter implements Runnable {
    private static final Actor ACTOR =
            new Actor("test", "host", ProcessHandle.current().pid(), "shell");

    private final Path data;
    private final long deadline;
    private final PrintStream out;

    private HistoryWriter(Path data, long deadline, PrintStream out) {
        this.data = data;
        this.deadline = deadline;
        this.out = out;
    }

    /**
     * Writes until its time is over.
     *
     * @param arguments the data directory, the number of threads, and how long to go on, in milliseconds
     */
    public static void main(String[] arguments) throws InterruptedException {
        int threads = Integer.parseInt(arguments[1]);
        long millis = Long.parseLong(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = IntStream.range(0, threads)
                .<Future<?>>mapToObj(i -> pool.submit(new HistoryWriter(Path.of(arguments[0]), deadline, out)))
                .toList();
        out.println("ready");
        int status = 0;
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                e.printStackTrace();
                status = 1;
            }
        }
        System.exit(status);
    }

    @Override
    public void run() {
        RunFolders folders = new RunFolders(data);
        KeptRuns runs = new KeptRuns(folders);
        AuditLog audit = new AuditLog(AuditFiles.in(data), Instant::now, ACTOR);
        try {
            while (System.nanoTime() < deadline) {
                RunRecord record = runs.recordNow("docker/web", "make", "all");
                AuditEntry entry = new AuditEntry(
                        ACTOR, "exec", "docker/web", record.command().words(), "allowed", AuditEntry.BEGUN, 0);
                long line = audit.append(entry);
                runs.keep(record, 0, "some output of " + record.id() + "\n", "");
                audit.append(entry.ended("ok", line));
                out.println(record.id());
                try (History history = History.open(data, folders)) {
                    history.update();
                    history.find(RunQuery.newest(50));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
