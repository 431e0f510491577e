package dev.sandbar.history.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the next line goes. Usually that is what the head says; after a console was killed between the two writes, or in one
 * of them, it is found by reading on.
 *
 * @param head the last good line, and where the next one is to be written
 * @param damage what is wrong with the chain; empty for nothing
 * @param torn how many bytes of an unfinished line are there, which the next line replaces
 */
record ChainEnd(AuditHead head, String damage, long torn) {
    static ChainEnd find(FileChannel chain, Optional<AuditHead> known) throws IOException {
        long size = chain.size();
        AuditHead last = known.orElse(AuditHead.NONE);
        if (last.length() == size) {
            return new ChainEnd(last, "", 0);
        }
        if (last.length() > size) {
            return new ChainEnd(
                    new AuditHead(last.number(), size, last.hash()),
                    (last.length() - size) + " bytes were missing at the end",
                    0);
        }
        ChainEnd end = readOn(chain, last);
        // The very first line may have been written without its head.
        boolean headLost = known.isEmpty() && end.head().number() > 1;
        return headLost ? new ChainEnd(end.head(), "the head was missing", end.torn()) : end;
    }

    private static ChainEnd readOn(FileChannel chain, AuditHead from) throws IOException {
        chain.position(from.length());
        LineSource lines = new LineSource(new BufferedInputStream(Channels.newInputStream(chain)), from.length());
        AuditHead last = from;
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            if (!lines.complete()) {
                return new ChainEnd(last, "", lines.at() - last.length());
            }
            if (!follows(line, last)) {
                return new ChainEnd(
                        new AuditHead(last.number(), chain.size(), last.hash()),
                        "there were lines that do not belong to it",
                        0);
            }
            last = new AuditHead(last.number() + 1, lines.at(), AuditLine.hashOf(line));
        }
        return new ChainEnd(last, "", 0);
    }

    private static boolean follows(String line, AuditHead last) {
        return AuditLine.isWhole(line)
                && AuditLine.numberOf(line) == last.number() + 1
                && AuditLine.previousOf(line).equals(last.hash());
    }
}
