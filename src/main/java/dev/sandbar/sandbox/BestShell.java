package dev.sandbar.sandbox;

import java.util.List;

/** The most comfortable shell that a sandbox has. */
public final class BestShell {
    /** A constant, so nothing that anybody typed is read by the shell that looks for a better one. */
    private static final String SEARCH = "for shell in \"$SHELL\" bash zsh ash; do"
            + " case $shell in \"\"|*nologin|*false) continue;; esac;"
            + " command -v \"$shell\" >/dev/null 2>&1 && exec \"$shell\";"
            + " done; exec /bin/sh";

    private BestShell() {}

    /** The command that becomes it: the user's own where that is known, else bash, else another, else {@code /bin/sh}. */
    public static List<String> command() {
        return List.of("/bin/sh", "-c", SEARCH);
    }

    /** Whether {@code request} wants a shell to type into, and no matter which. */
    public static boolean isMeantBy(ExecRequest request) {
        return request.command().equals(command());
    }
}
