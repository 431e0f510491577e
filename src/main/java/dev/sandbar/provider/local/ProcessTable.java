package dev.sandbar.provider.local;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of this computer as Linux shows them in {@code /proc} (proc(5)); empty on other systems. */
final class ProcessTable {
    private static final Logger LOG = System.getLogger(ProcessTable.class.getName());
    private static final Path ROOT = Path.of("/proc");
    private static final int STATE_FIELD = 0;
    private static final int SESSION_FIELD = 3;

    private ProcessTable() {}

    /**
     * One process.
     *
     * @param session the process number of the session's leader
     * @param ended whether it is a zombie
     */
    record Entry(long pid, long session, boolean ended) {}

    static boolean isThere() {
        return Files.isReadable(ROOT.resolve("self/environ"));
    }

    /** All processes that could be read. */
    static List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        if (!isThere()) {
            return entries;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(ROOT, "[0-9]*")) {
            for (Path process : processes) {
                entry(process).ifPresent(entries::add);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the list of processes cannot be read", e);
        }
        return entries;
    }

    /** Whether the process was started with {@code variable}, given as {@code NAME=value}; false when it is not ours. */
    static boolean carries(long pid, String variable) {
        String environment = text(ROOT.resolve(Long.toString(pid)).resolve("environ"));
        int at = environment.indexOf(variable + '\0');
        return at == 0 || (at > 0 && environment.charAt(at - 1) == '\0');
    }

    /** The memory of the process in bytes that is in RAM; 0 when it is gone. */
    static long residentBytes(long pid) {
        String status = text(ROOT.resolve(Long.toString(pid)).resolve("status"));
        int at = status.indexOf("VmRSS:");
        int end = status.indexOf(" kB", Math.max(at, 0));
        return at < 0 || end < 0
                ? 0
                : Long.parseLong(status.substring(at + "VmRSS:".length(), end).strip()) * 1024;
    }

    private static Optional<Entry> entry(Path process) {
        String stat = text(process.resolve("stat"));
        // The name before it may hold anything, blanks and parentheses too.
        int name = stat.lastIndexOf(") ");
        if (name < 0) {
            return Optional.empty();
        }
        String[] fields = stat.substring(name + 2).split(" ", SESSION_FIELD + 2);
        return Optional.of(new Entry(
                Long.parseLong(process.getFileName().toString()),
                Long.parseLong(fields[SESSION_FIELD]),
                fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X")));
    }

    /** Empty when the process is gone or belongs to somebody else. Bytes stay apart: each is one character. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
