package dev.sandbar.provider.daytona;

import dev.sandbar.provider.process.Script;
import dev.sandbar.provider.shell.ShellText;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.ProviderException;
import dev.sandbar.sandbox.ProviderException.Kind;
import dev.sandbar.sandbox.WorkingDirectory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands as text for a shell, since Daytona takes no list of words; every word is quoted. */
final class CommandText {
    /** The variable that carries the script into a terminal, whose shell would edit and expand what is typed. */
    static final String VARIABLE = "SANDBAR_RUN";

    /** The blank keeps it out of most shells' history. */
    static final String TYPED = " exec env -u " + VARIABLE + " sh -c \"$" + VARIABLE + "\"\n";

    /** MAX_ARG_STRLEN of Linux is 32 pages. */
    private static final int LONGEST = 120_000;

    private CommandText() {}

    /** What a session executes. */
    static String forSession(String sandbox, ExecRequest request) {
        return "sh -c " + ShellText.quote(script(sandbox, request, "session.sh"));
    }

    /** What a terminal's shell finds in {@link #VARIABLE}. */
    static String forTerminal(String sandbox, ExecRequest request) {
        return script(sandbox, request, "terminal.sh");
    }

    private static String script(String sandbox, ExecRequest request, String file) {
        String text = "set -- " + ShellText.quote(parameters(sandbox, request)) + "\n"
                + Script.read(CommandText.class, "common.sh") + Script.read(CommandText.class, file);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw refused(
                    sandbox, "has more than about " + LONGEST + " bytes", "pass what is long in a file or on stdin");
        }
        return text;
    }

    private static List<String> parameters(String sandbox, ExecRequest request) {
        List<String> words = new ArrayList<>(List.of(request.marker()));
        if (request.directory() instanceof WorkingDirectory.Required required) {
            words.addAll(List.of("required", required.absolute()));
        } else if (request.directory() instanceof WorkingDirectory.Project project) {
            words.addAll(List.of("project", project.path()));
        } else {
            words.addAll(List.of("default", ""));
        }
        words.add(request.input() ? "yes" : "no");
        words.add(Integer.toString(request.environment().size() + 1));
        for (Map.Entry<String, String> variable : request.environment().entrySet()) {
            if (!isName(variable.getKey())) {
                throw refused(
                        sandbox,
                        "has a variable whose name a shell cannot set",
                        "use names of letters, digits and '_' that do not begin with a digit");
            }
            words.add(variable.getKey() + "=" + variable.getValue());
        }
        words.add(ExecRequest.MARKER_VARIABLE + "=" + request.marker());
        words.addAll(request.command());
        if (words.stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw refused(sandbox, "holds a NUL, which no argument can", "pass it in a file or on stdin");
        }
        return words;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && !(text.charAt(0) >= '0' && text.charAt(0) <= '9')
                && text.chars()
                        .allMatch(c ->
                                c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    private static ProviderException refused(String sandbox, String why, String nextStep) {
        return new ProviderException(Kind.UNSUPPORTED, "the command for " + sandbox + " " + why, nextStep);
    }
}
