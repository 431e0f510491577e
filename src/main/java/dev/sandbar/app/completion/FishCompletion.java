package dev.sandbar.app.completion;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.OptionInfo;

/** For fish 3. */
final class FishCompletion {
    private static final String BEGINNING =
            """
            # fish completion for sandbar: sandbar completion fish | source
            function __sandbar_names
                set -l demo (string match -- --demo (commandline -opc))
                for name in (sandbar $demo ls --quiet 2>/dev/null | string match -r '^[A-Za-z0-9_./@-]+$')
                    echo $name
                    string replace -r '^[^/]*/' '' -- $name
                end
            end
            complete -c sandbar -f
            complete -c sandbar -n __fish_use_subcommand -l demo -d 'Do it with made-up sandboxes'
            """;

    private FishCompletion() {}

    static String script() {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (ActionInfo action : CompletionScript.actions()) {
            script.append("complete -c sandbar -n __fish_use_subcommand -a ")
                    .append(action.name())
                    .append(" -d ")
                    .append(CompletionScript.quoted(action.help()))
                    .append('\n');
            String when =
                    "complete -c sandbar -n '__fish_seen_subcommand_from " + CompletionScript.names(action, " ") + "'";
            script.append(operand(action, when));
            for (OptionInfo option : action.options()) {
                script.append(when).append(option(option)).append('\n');
            }
        }
        return script.toString();
    }

    private static String operand(ActionInfo action, String when) {
        return switch (action.operand()) {
            case SANDBOX -> when + " -a '(__sandbar_names)'\n";
            case FILE -> when + " -F\n";
            case ACTION ->
                when + " -a '"
                        + String.join(
                                " ",
                                CompletionScript.actions().stream()
                                        .map(ActionInfo::name)
                                        .toList()) + "'\n";
            case RUN -> {
                String verbs = String.join(" ", ActionTable.RUNS_VERBS);
                String second = when.substring(0, when.length() - 1);
                yield second + "; and not __fish_seen_subcommand_from " + verbs + "' -a '" + verbs + "'\n"
                        + second + "; and __fish_seen_subcommand_from " + verbs
                        + "' -a 'last (sandbar runs ls --quiet 2>/dev/null)'\n";
            }
            case AUDIT -> when + " -a '" + String.join(" ", ActionTable.AUDIT_VERBS) + "'\n";
            case SHELL -> when + " -a 'bash zsh fish'\n";
            case NOTHING -> "";
        };
    }

    private static String option(OptionInfo option) {
        StringBuilder line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.takesValue()) {
            line.append(CompletionScript.isFile(option) ? " -r -F" : " -x");
        }
        return line + " -d " + CompletionScript.quoted(option.help());
    }
}
