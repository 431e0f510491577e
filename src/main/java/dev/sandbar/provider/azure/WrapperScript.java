package dev.sandbar.provider.azure;

import dev.sandbar.provider.http.HttpText;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The script that runs one command: what the request asks for, as assignments, and then {@code wrapper.sh}. */
final class WrapperScript {
    /** It is typed, and a terminal takes some MiB a second at best. */
    private static final int LONGEST = 1024 * 1024;

    private static final String ANYBODY =
            """
            sandbar_user() {
            :
            }
            sandbar_as() {
            exec "$@"
            }
            """;

    private final StringBuilder text = new StringBuilder();

    private WrapperScript() {}

    /**
     * The bytes to type for {@code request}.
     *
     * @param sandbox what to call the sandbox towards people
     */
    static byte[] typed(String sandbox, ExecRequest request, String nonce) {
        WrapperScript script = new WrapperScript();
        try {
            script.write(sandbox, request, nonce);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the command for " + sandbox + " cannot be sent: " + e.getMessage(),
                    "pass such bytes through stdin or a file",
                    e);
        }
        if (script.text.length() > LONGEST) {
            throw new ProviderException(
                    Kind.FAILED,
                    "the command for " + sandbox + " is longer than " + LONGEST + " characters",
                    "pass what is long through stdin or a file");
        }
        return TypedText.lines(script.text.toString());
    }

    private void write(String sandbox, ExecRequest request, String nonce) {
        // A variable that came with the image's environment would pass the nonce on to the command.
        text.append("unset sandbar_nonce sandbar_home\n");
        assign("nonce", nonce);
        assign("mode", mode(request));
        directory(request.directory());
        environment(sandbox, request);
        text.append("set --");
        request.command().forEach(word -> text.append(' ').append(TypedText.quote(word)));
        text.append('\n');
        if (request.user().isPresent()) {
            user(request.user().get());
        } else {
            text.append(ANYBODY);
        }
        text.append(bare("wrapper.sh"));
    }

    private static String mode(ExecRequest request) {
        if (request.terminal().isPresent()) {
            return "terminal";
        }
        return request.input() ? "fed" : "piped";
    }

    private void directory(WorkingDirectory directory) {
        String path = "";
        if (directory instanceof WorkingDirectory.Required required) {
            path = required.absolute();
        } else if (directory instanceof WorkingDirectory.Project project) {
            path = project.path();
        }
        assign("directory", path);
        assign("required", directory instanceof WorkingDirectory.Required ? "yes" : "no");
    }

    private void environment(String sandbox, ExecRequest request) {
        text.append("sandbar_environment() {\n");
        export(ExecRequest.MARKER_VARIABLE, request.marker());
        for (Map.Entry<String, String> variable : request.environment().entrySet()) {
            if (!isName(variable.getKey())) {
                throw new ProviderException(
                        Kind.UNSUPPORTED,
                        "the variable '" + HttpText.printable(variable.getKey()) + "' cannot be set in " + sandbox
                                + ": a shell sets it, and takes letters, digits and '_' only",
                        "run env NAME=VALUE COMMAND there instead");
            }
            export(variable.getKey(), variable.getValue());
        }
        text.append("}\n");
    }

    private void export(String name, String value) {
        text.append("export ")
                .append(name)
                .append('=')
                .append(TypedText.quote(value))
                .append('\n');
    }

    private void user(String user) {
        int colon = user.indexOf(':');
        assign("name", colon < 0 ? user : user.substring(0, colon));
        assign("group", colon < 0 ? "" : user.substring(colon + 1));
        text.append(bare("user.sh"));
    }

    private void assign(String name, String value) {
        text.append("sandbar_")
                .append(name)
                .append('=')
                .append(TypedText.quote(value))
                .append('\n');
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** A script without what is for its readers. */
    private static String bare(String file) {
        StringBuilder bare = new StringBuilder();
        try (InputStream in = WrapperScript.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
            lines.forEach(line -> bare.append(line).append('\n'));
            return bare.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
