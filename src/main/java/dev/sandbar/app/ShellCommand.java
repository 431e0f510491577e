package dev.sandbar.app;

import dev.sandbar.sandbox.ExecRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an interactive shell is started in a sandbox of which nothing is known. */
public final class ShellCommand {
    private static final String TERM = "TERM";
    private static final String COMMON = "xterm-256color";
    /** What sandboxes can be expected to know; a rare terminal's own name would leave programs there without one. */
    private static final List<String> KNOWN = List.of("linux", "screen", "screen-256color", "vt100", "xterm", COMMON);

    private ShellCommand() {}

    /** The same request, told what its terminal is, unless the operator did so. */
    static ExecRequest knowingItsTerminal(ExecRequest request, Map<String, String> own) {
        if (request.environment().containsKey(TERM)) {
            return request;
        }
        String term = own.getOrDefault(TERM, COMMON);
        Map<String, String> environment = new LinkedHashMap<>(request.environment());
        environment.put(TERM, KNOWN.contains(term) ? term : COMMON);
        return request.withEnvironment(environment);
    }
}
