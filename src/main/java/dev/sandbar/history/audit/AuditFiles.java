package dev.sandbar.history.audit;

import java.nio.file.Path;

/**
 * Where the chain is.
 *
 * @param chain the JSON lines
 * @param head where they end
 * @param reserve takes up space for a full disk
 */
public record AuditFiles(Path chain, Path head, Path reserve) {
    /** The usual names in the data directory. */
    public static AuditFiles in(Path data) {
        return new AuditFiles(data.resolve("audit.jsonl"), data.resolve("audit.head"), data.resolve("audit.reserve"));
    }
}
