package dev.sandbar.history.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its beginning to its end and says what was done to it.
 *
 * <p>Whoever may write both files can make a whole new chain: against that only a head that was noted elsewhere helps, which
 * is why a verdict names it and exports carry it.
 */
public final class AuditVerifier {
    private static final int MOST_FINDINGS = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> repairs = new ArrayList<>();
    private AuditHead last = AuditHead.NONE;
    private Optional<AuditHead> head = Optional.empty();
    private boolean headSeen;

    private AuditVerifier() {}

    /** Something about line {@code line} of the file, counted from 1. */
    public record Finding(long line, String what) {}

    /**
     * What was found.
     *
     * @param lines how many lines there are
     * @param hash the last line's
     * @param findings what must not be
     * @param repairs what a killed console left unfinished, and the next one mended
     */
    public record Verdict(long lines, String hash, List<Finding> findings, List<Finding> repairs) {
        public Verdict {
            findings = List.copyOf(findings);
            repairs = List.copyOf(repairs);
        }

        /** Whether the chain is what was written. */
        public boolean good() {
            return findings.isEmpty();
        }
    }

    /** Reads it while nobody appends. */
    public static Verdict verify(AuditFiles files) throws IOException {
        AuditVerifier verifier = new AuditVerifier();
        try {
            return HeadLock.hold(files.head(), Set.of(StandardOpenOption.READ), head -> {
                verifier.head = AuditHead.read(head);
                return verifier.read(files);
            });
        } catch (NoSuchFileException e) {
            return verifier.read(files);
        }
    }

    private Verdict read(AuditFiles files) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(files.chain()))) {
            LineSource lines = new LineSource(in, 0);
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                count++;
                check(count, line, lines);
            }
        } catch (NoSuchFileException e) {
            // Nothing has been done yet, or the head knows better.
        }
        checkEnd(count);
        return new Verdict(count, last.hash(), findings, repairs);
    }

    private void check(long at, String line, LineSource lines) {
        if (!lines.complete()) {
            repairs.add(new Finding(at, "is unfinished: a console was killed; the next action mends it"));
            return;
        }
        long number = AuditLine.numberOf(line);
        if (lines.overlong() || !AuditLine.isWhole(line)) {
            found(at, "was changed: its hash is not that of its text");
        } else if (number != last.number() + 1) {
            found(
                    at,
                    "has the number " + number + " where " + (last.number() + 1) + " belongs: "
                            + (number > last.number() ? "lines are missing before it" : "it was moved or doubled"));
        } else if (!AuditLine.previousOf(line).equals(last.hash())) {
            found(at, "does not follow the line before it");
        }
        checkHead(at, number, line);
        checkNotes(at, line);
        last = new AuditHead(number < 0 ? last.number() + 1 : number, lines.at(), AuditLine.hashOf(line));
    }

    private void checkHead(long at, long number, String line) {
        if (head.isPresent() && head.get().number() == number) {
            headSeen = true;
            if (!head.get().hash().equals(AuditLine.hashOf(line))) {
                found(at, "is not the line that the head names");
            }
        }
    }

    private void checkNotes(long at, String line) {
        if (line.contains("\"action\":\"" + AuditLog.REPAIR + "\"")) {
            repairs.add(new Finding(at, "replaces an unfinished one"));
        } else if (line.contains("\"action\":\"" + AuditLog.DAMAGE + "\"")) {
            found(at, "says that the chain was damaged before it");
        }
    }

    private void checkEnd(long count) {
        if (head.isEmpty() && count > 1) {
            found(count, "is the last one that is left, and the head is missing: lines may have been cut off");
        } else if (head.isPresent() && head.get().number() > 0 && !headSeen) {
            found(
                    count,
                    "is the last one, but the head names number " + head.get().number() + ": lines were cut off");
        }
    }

    private void found(long at, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(at, what));
        }
    }
}
