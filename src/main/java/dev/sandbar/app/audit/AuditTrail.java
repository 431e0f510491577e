package dev.sandbar.app.audit;

import dev.sandbar.history.audit.AuditEntry;
import dev.sandbar.history.audit.AuditEntry.Actor;
import dev.sandbar.history.audit.AuditFiles;
import dev.sandbar.history.audit.AuditLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Notes what this process does. */
public final class AuditTrail {
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    private final AuditLog log;
    private final Actor actor;

    private AuditTrail(AuditLog log, Actor actor) {
        this.log = log;
        this.actor = actor;
    }

    /**
     * The trail of this process in the data directory.
     *
     * @param face where the operator is: {@code shell} or {@code console}
     */
    public static AuditTrail in(Path data, String face) {
        Actor actor = new Actor(
                System.getProperty("user.name", ""),
                host(),
                ProcessHandle.current().pid(),
                face);
        return new AuditTrail(new AuditLog(AuditFiles.in(data), Instant::now, actor), actor);
    }

    /** The same for what makes room on the disk: it can be noted when nothing else can any more. */
    public AuditTrail makingRoom() {
        return new AuditTrail(log.makingRoom(), actor);
    }

    /**
     * Notes that something is about to be done.
     *
     * @param target what it is done to, empty for nothing in particular
     * @param arguments what it is given; nothing in them is secret
     * @throws UncheckedIOException when it cannot be noted; then it must not be done
     */
    public Audited begin(String action, String target, List<String> arguments) {
        return begin(action, target, arguments, text -> text);
    }

    /**
     * The same for what may hold secrets.
     *
     * @param redaction takes them out of the arguments, and of what will be told of the end
     */
    public Audited begin(String action, String target, List<String> arguments, UnaryOperator<String> redaction) {
        List<String> harmless = new ArrayList<>();
        for (String argument : arguments) {
            harmless.add(redaction.apply(argument));
        }
        AuditEntry entry = new AuditEntry(actor, action, target, harmless, "allowed", AuditEntry.BEGUN, 0);
        try {
            return new Audited(log, entry, log.append(entry), redaction);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is done that cannot be noted in the audit", e);
        }
    }

    private static String host() {
        try {
            return Files.readString(HOST).strip();
        } catch (IOException e) {
            // Not Linux: shells export it there.
            return System.getenv().getOrDefault("HOSTNAME", "");
        }
    }
}
