package dev.sandbar.provider.proxmox;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a request into what runs inside a container: neither lxc-attach nor pct knows directories or user names. */
final class Launch {
    private Launch() {}

    /**
     * The words that run in the container.
     *
     * <p>{@code env} gives the environment, not the script: a shell that executes its own applets (busybox) makes no new
     * process image, so what it exports would not be seen in {@code /proc}, where the marker is looked for.
     *
     * @param nonce what the scripts report with
     */
    static List<String> words(String called, ExecRequest request, String nonce) {
        List<String> words = new ArrayList<>(List.of("env"));
        environment(request).forEach((name, value) -> {
            check(called, name, value);
            words.add(name + '=' + value);
        });
        if (request.user().isPresent()) {
            words.addAll(Script.command(
                    Launch.class, "user.sh", List.of(nonce, request.user().get())));
        }
        words.addAll(Script.command(Launch.class, "launch.sh", directory(nonce, request.directory())));
        request.command().forEach(word -> {
            check(called, "ARGUMENT", word);
            words.add(word);
        });
        return words;
    }

    private static Map<String, String> environment(ExecRequest request) {
        Map<String, String> all = new LinkedHashMap<>();
        if (request.terminal().isPresent()) {
            all.put("TERM", "xterm-256color");
        }
        all.putAll(request.environment());
        all.put(ExecRequest.MARKER_VARIABLE, request.marker());
        return all;
    }

    private static List<String> directory(String nonce, WorkingDirectory wanted) {
        if (wanted instanceof WorkingDirectory.Required required) {
            return List.of(nonce, "required", required.absolute());
        }
        if (wanted instanceof WorkingDirectory.Project project) {
            return List.of(nonce, "project", project.path());
        }
        return List.of(nonce, "default", "/");
    }

    /** Most shells drop a variable with any other name; a NUL would cut the value off. */
    private static void check(String called, String name, String value) {
        if (!isName(name)) {
            throw new ProviderException(
                    Kind.FAILED,
                    "'" + name + "' cannot be the name of an environment variable in " + called,
                    "use letters, digits and '_' only, no digit first");
        }
        if (value.indexOf('\0') >= 0) {
            throw new ProviderException(
                    Kind.FAILED,
                    "an argument or a variable for " + called + " holds a NUL",
                    "pass it in a file or on stdin");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars()
                        .allMatch(c ->
                                c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
