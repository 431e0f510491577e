package dev.sandbar.history.audit;

import dev.sandbar.history.audit.AuditEntry.Actor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Appends to the chain. Any thread may, and several consoles at once: a lock on the head file makes them take turns.
 *
 * <p>A line is in the file when {@link #append} returns, so it outlives the program; {@link #force} makes it outlive the
 * machine, and everything before it with it.
 */
public final class AuditLog {
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OURS_ALONE);
    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    static final String REPAIR = "audit.repair";
    static final String DAMAGE = "audit.damage";

    private final AuditFiles files;
    private final Supplier<Instant> clock;
    private final Actor repairer;
    private final AuditReserve reserve;
    private final boolean makesRoom;

    /** @param repairer who is named when a line that was cut short has to be repaired */
    public AuditLog(AuditFiles files, Supplier<Instant> clock, Actor repairer) {
        this(files, clock, repairer, false);
    }

    private AuditLog(AuditFiles files, Supplier<Instant> clock, Actor repairer, boolean makesRoom) {
        this.files = files;
        this.clock = clock;
        this.repairer = repairer;
        this.reserve = new AuditReserve(files);
        this.makesRoom = makesRoom;
    }

    /** The same for what makes room: on a full disk it may use the space that was set aside for that. */
    public AuditLog makingRoom() {
        return new AuditLog(files, clock, repairer, true);
    }

    /**
     * Appends what was done and returns the number of its line.
     *
     * @throws IOException when it cannot be written; what cannot be told must not be done
     */
    public long append(AuditEntry entry) throws IOException {
        Path folder = files.chain().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (makesRoom) {
            reserve.giveUp();
        }
        long number = HeadLock.hold(files.head(), OPTIONS, head -> append(head, entry), PRIVATE);
        if (!makesRoom) {
            reserve.take();
        }
        return number;
    }

    /** Waits until everything that was appended is on the disk; others may append meanwhile. */
    public void force() throws IOException {
        try (FileChannel chain = FileChannel.open(files.chain(), StandardOpenOption.WRITE)) {
            chain.force(false);
        }
    }

    private long append(FileChannel head, AuditEntry entry) throws IOException {
        try (FileChannel chain = FileChannel.open(files.chain(), OPTIONS, PRIVATE)) {
            ChainEnd end = ChainEnd.find(chain, AuditHead.read(head));
            AuditHead next = write(chain, repaired(chain, end), entry);
            next.write(head);
            return next.number();
        }
    }

    private AuditHead repaired(FileChannel chain, ChainEnd end) throws IOException {
        AuditHead last = end.head();
        if (!end.damage().isEmpty()) {
            last = write(chain, afterLineFeed(chain, last), found(DAMAGE, end.damage(), "noted"));
        }
        if (end.torn() > 0) {
            String what = end.torn() + " bytes of an unfinished line";
            last = write(chain, last, found(REPAIR, what, "replaced by this line"));
            chain.truncate(last.length());
        }
        return last;
    }

    private AuditEntry found(String action, String what, String result) {
        return new AuditEntry(
                repairer, action, files.chain().getFileName().toString(), List.of(what), "allowed", result, 0);
    }

    private static AuditHead afterLineFeed(FileChannel chain, AuditHead last) throws IOException {
        ByteBuffer before = ByteBuffer.allocate(1);
        if (last.length() == 0 || (chain.read(before, last.length() - 1) == 1 && before.get(0) == '\n')) {
            return last;
        }
        chain.write(ByteBuffer.wrap(new byte[] {'\n'}), last.length());
        return new AuditHead(last.number(), last.length() + 1, last.hash());
    }

    private AuditHead write(FileChannel chain, AuditHead last, AuditEntry entry) throws IOException {
        AuditLine line = AuditLine.of(last.number() + 1, last.hash(), clock.get(), entry);
        byte[] bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = last.length();
        try {
            while (buffer.hasRemaining()) {
                at += chain.write(buffer, at);
            }
        } catch (IOException e) {
            // A full disk takes as much as is left of a block.
            chain.truncate(last.length());
            throw e;
        }
        return new AuditHead(line.number(), at, line.hash());
    }
}
