package dev.sandbar.history.audit;

import dev.sandbar.sandbox.LazyLogger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes up the space in which, on a full disk, it can still be noted that something is to be removed: what
 * cannot be noted is not done, and then nothing of ours could make room.
 */
final class AuditReserve {
    private static final System.Logger LOG = LazyLogger.of(AuditReserve.class);

    /** Enough for some lines and for what SQLite writes beside its file before it forgets a run. */
    private static final int LENGTH = 1 << 20;
    /** Less free space than this is left to whoever is about to fill the disk. */
    private static final long PLENTY = 16L * LENGTH;

    private final AuditFiles files;

    AuditReserve(AuditFiles files) {
        this.files = files;
    }

    /** Takes the space, unless that was done before or it is scarce already. */
    void take() {
        if (Files.exists(files.reserve()) || files.chain().toFile().getUsableSpace() < PLENTY) {
            return;
        }
        try {
            Files.write(files.reserve(), new byte[LENGTH], StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing is set aside in " + files.reserve(), e);
        }
    }

    /** Gives the space away where no other is left. */
    void giveUp() throws IOException {
        if (files.chain().toFile().getUsableSpace() < LENGTH) {
            Files.deleteIfExists(files.reserve());
        }
    }
}
