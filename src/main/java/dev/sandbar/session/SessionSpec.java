package dev.sandbar.session;

import dev.sandbar.sandbox.SandboxId;
import dev.sandbar.vt.Size;
import java.util.List;
import java.util.Objects;

/**
 * What a session shows.
 *
 * @param id unique within this console; names the session's threads
 * @param sandboxName what messages call the sandbox
 * @param command what was started, for people
 * @param size the size that the exec's terminal was opened with
 * @param historyRows how many rows that left the screen are kept
 */
public record SessionSpec(
        String id, SandboxId sandbox, String sandboxName, List<String> command, Size size, int historyRows) {
    public SessionSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sandbox);
        Objects.requireNonNull(sandboxName);
        command = List.copyOf(command);
        Objects.requireNonNull(size);
    }
}
