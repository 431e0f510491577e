package dev.sandbar.provider.local;

import dev.sandbar.sandbox.Signal;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The processes of this computer as Linux shows them in {@code /proc} (proc(5)); empty on other systems. */
final class ProcessTable {
    private static final Path ROOT = Path.of("/proc");
    private static final int STATE_FIELD = 0;
    private static final int PARENT_FIELD = 1;
    private static final int SESSION_FIELD = 3;
    private static final int START_FIELD = 19;

    private ProcessTable() {}

    /**
     * One process that is alive.
     *
     * @param session the process number of the session's leader
     * @param started in clock ticks since the computer's start
     */
    record Entry(long pid, long parent, long session, long started) {
        /** Nor has process 1 a session, or what came into this process namespace from outside. */
        boolean isKernelThread() {
            return session == 0;
        }
    }

    static boolean isThere() {
        return Files.isReadable(ROOT.resolve("self/environ"));
    }

    /**
     * All processes that could be read and are alive, parents before their children. Zombies are not alive, whoever
     * forgets to reap them.
     */
    static List<Entry> read() {
        return read(numbers());
    }

    /** The same of some processes only. */
    static List<Entry> read(Set<Long> numbers) {
        List<Entry> entries = new ArrayList<>();
        numbers.forEach(number -> entry(number).ifPresent(entries::add));
        entries.sort(Comparator.comparingLong(Entry::started).thenComparingLong(Entry::pid));
        return entries;
    }

    /** The numbers of all processes. */
    static Set<Long> numbers() {
        Set<Long> numbers = new HashSet<>();
        String[] names = ROOT.toFile().list();
        for (String name : names == null ? new String[0] : names) {
            if (name.charAt(0) >= '0' && name.charAt(0) <= '9') {
                numbers.add(Long.valueOf(name));
            }
        }
        return numbers;
    }

    /**
     * What the process was started with, {@code NAME=value} with a NUL behind each; absent when it is gone or belongs to
     * somebody else.
     */
    static Optional<String> environment(long pid) {
        return text(file(pid, "environ"));
    }

    /** Whether the process has a handler for the signal ({@code SigCgt} in proc(5), a mask in hexadecimal digits). */
    static boolean catches(long pid, Signal signal) {
        String mask = status(pid, "SigCgt:");
        return !mask.isEmpty() && (Long.parseUnsignedLong(mask, 16) >>> (signal.number() - 1) & 1) == 1;
    }

    /** The memory of the process in bytes that is in RAM; 0 when it is gone. */
    static long residentBytes(long pid) {
        String memory = status(pid, "VmRSS:");
        int unit = memory.indexOf(" kB");
        return unit < 0 ? 0 : Long.parseLong(memory.substring(0, unit)) * 1024;
    }

    /** Empty when the process is gone, or has no such line. */
    private static String status(long pid, String name) {
        String status = text(file(pid, "status")).orElse("");
        int at = status.indexOf(name);
        int end = status.indexOf('\n', Math.max(at, 0));
        return at < 0 || end < 0
                ? ""
                : status.substring(at + name.length(), end).strip();
    }

    private static Optional<Entry> entry(long pid) {
        String stat = text(file(pid, "stat")).orElse("");
        // The name before it may hold anything, blanks and parentheses too.
        int name = stat.lastIndexOf(") ");
        if (name < 0) {
            return Optional.empty();
        }
        String[] fields = stat.substring(name + 2).split(" ", START_FIELD + 2);
        if (fields[STATE_FIELD].equals("Z") || fields[STATE_FIELD].equals("X")) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                pid,
                Long.parseLong(fields[PARENT_FIELD]),
                Long.parseLong(fields[SESSION_FIELD]),
                Long.parseLong(fields[START_FIELD])));
    }

    private static Path file(long pid, String name) {
        return ROOT.resolve(Long.toString(pid)).resolve(name);
    }

    /** Absent when the process is gone or belongs to somebody else. Bytes stay apart: each is one character. */
    private static Optional<String> text(Path file) {
        // A channel would take twice as long, hundreds of times in a row.
        try (InputStream in = new FileInputStream(file.toFile())) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
