package dev.sandbar.action;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where to record to.
 *
 * @param form {@code v2} or {@code v3}; empty for what the configuration says
 */
public record RecordTo(Path file, Optional<String> form) {
    public RecordTo {
        Objects.requireNonNull(file);
        Objects.requireNonNull(form);
    }
}
