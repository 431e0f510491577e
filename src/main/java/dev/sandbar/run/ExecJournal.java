package dev.sandbar.run;

import dev.sandbar.run.record.ProcessIdentity;
import dev.sandbar.sandbox.ExecTrace;
import dev.sandbar.sandbox.LazyLogger;
import dev.sandbar.sandbox.SandboxId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One small file for each exec that runs, written before it starts and deleted after its end, so that what a killed
 * console left behind is found and ended by the next one. May be used from any thread and by several consoles at once.
 */
public final class ExecJournal {
    private static final System.Logger LOG = LazyLogger.of(ExecJournal.class);
    private static final int MAX_BYTES = 16_384;
    private static final Duration HALF_A_FILE = Duration.ofHours(1);
    /** After that, an engine that was never reached again is not coming back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path directory;

    /** @param directory where the files are; made when the first is written */
    public ExecJournal(Path directory) {
        this.directory = directory;
    }

    /** One exec's file. */
    public record Entry(Path file) {
        /** Forgets the exec: it has ended. */
        public void delete() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an exec's journal stays behind: " + file, e);
            }
        }
    }

    /**
     * An exec whose console is gone.
     *
     * @param endpoint where its provider was; names of providers may mean another one today
     */
    public record Orphan(ExecTrace trace, String endpoint, Entry entry) {}

    /** Whether nothing is noted, which costs less to see than {@link #orphans}. */
    public boolean isEmpty() {
        String[] names = directory.toFile().list();
        return names == null || names.length == 0;
    }

    /** Notes an exec that is about to start. */
    public Entry write(RunRequest request) {
        ProcessIdentity owner = ProcessIdentity.own();
        String text = "pid=" + owner.pid()
                + "\nstarted=" + owner.started()
                + "\nboot=" + owner.boot()
                + "\nprovider=" + request.sandbox().provider()
                + "\nendpoint=" + request.provider().endpoint()
                + "\nsandbox=" + request.sandbox().key()
                + "\nmarker=" + request.exec().marker()
                + request.exec().user().map(user -> "\nuser=" + user).orElse("")
                + "\nend\n";
        Path file = directory.resolve(request.exec().marker());
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the exec in " + directory, e);
        }
        return new Entry(file);
    }

    /** What was started by consoles that are gone; a file that says nothing useful is deleted. */
    public List<Orphan> orphans() {
        List<Orphan> orphans = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                orphan(file).ifPresent(orphans::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal cannot be read: " + directory, e);
        }
        return orphans;
    }

    private static Optional<Orphan> orphan(Path file) throws IOException {
        Entry entry = new Entry(file);
        Instant written = written(file);
        Map<String, String> fields = fields(file);
        if (!fields.containsKey("end")) {
            // Half a file: its console is either writing it, or died before the exec was started.
            forget(entry, written.plus(HALF_A_FILE));
            return Optional.empty();
        }
        ProcessIdentity owner = new ProcessIdentity(
                number(fields.get("pid")), number(fields.get("started")), fields.getOrDefault("boot", ""));
        if (owner.alive()) {
            return Optional.empty();
        }
        if (forget(entry, written.plus(KEPT))) {
            return Optional.empty();
        }
        SandboxId sandbox = new SandboxId(fields.getOrDefault("provider", ""), fields.getOrDefault("sandbox", ""));
        String marker = fields.getOrDefault("marker", "");
        ExecTrace trace = new ExecTrace(sandbox, marker, Optional.ofNullable(fields.get("user")));
        return Optional.of(new Orphan(trace, fields.getOrDefault("endpoint", ""), entry));
    }

    private static boolean forget(Entry entry, Instant from) {
        boolean due = Instant.now().isAfter(from);
        if (due) {
            entry.delete();
        }
        return due;
    }

    private static Instant written(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX.minus(KEPT);
        }
    }

    private static Map<String, String> fields(Path file) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try {
            if (Files.size(file) > MAX_BYTES) {
                return fields;
            }
            for (String line : Files.readString(file).split("\n", -1)) {
                int equals = line.indexOf('=');
                fields.put(equals < 0 ? line : line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return fields;
    }

    private static long number(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
