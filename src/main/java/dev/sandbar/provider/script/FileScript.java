package dev.sandbar.provider.script;

import dev.sandbar.provider.process.Script;
import dev.sandbar.sandbox.ExecRequest;
import dev.sandbar.sandbox.FileRequest;
import dev.sandbar.sandbox.WorkingDirectory;
import java.util.ArrayList;
import java.util.List;

/** The command that writes what a request asks for; {@code files.sh} says in which form. */
final class FileScript {
    private FileScript() {}

    static ExecRequest request(FileRequest wanted, Carriage carriage) {
        boolean absolute = wanted.path().startsWith("/");
        List<String> parameters = new ArrayList<>();
        parameters.add(carriage.word());
        // Never taken for an option.
        parameters.add(absolute ? wanted.path() : "./" + wanted.path());
        parameters.add(wanted.name().map(FileScript::wider).orElse("*"));
        wanted.closed().forEach(name -> parameters.add(literal(name)));
        return ExecRequest.of(Script.command(FileScript.class, "files.sh", parameters))
                .in(absolute ? new WorkingDirectory.Default() : wanted.directory());
    }

    /** The pattern of find that fits {@code name} alone. */
    private static String literal(String name) {
        return escaped(name, "\\[*?");
    }

    /** A question mark of find stands for one byte, and of a request for one character. */
    private static String wider(String pattern) {
        return escaped(pattern, "\\[").replace('?', '*');
    }

    private static String escaped(String text, String special) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (special.indexOf(text.charAt(i)) >= 0) {
                pattern.append('\\');
            }
            pattern.append(text.charAt(i));
        }
        return pattern.toString();
    }
}
