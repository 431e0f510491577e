package dev.sandbar.app.completion;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.OptionInfo;

/** For zsh, through its own completion system. */
final class ZshCompletion {
    private static final String BEGINNING =
            """
            #compdef sandbar
            # zsh completion for sandbar: source <(sandbar completion zsh)
            _sandbar() {
                local -a actions options names
                local operand= demo=
                if [[ $words[2] == --demo && CURRENT -gt 2 ]]; then
                    demo=--demo
                    words=($words[1] $words[3,-1])
                    (( CURRENT-- ))
                elif [[ CURRENT -eq 2 && $words[2] == -* ]]; then
                    compadd -- --demo
                    return
                fi
                actions=(
            %ACTIONS%    )
                if (( CURRENT == 2 )); then
                    _describe action actions
                    return
                fi
                if (( ${words[(I)--]} > 0 && ${words[(I)--]} < CURRENT )); then
                    _files
                    return
                fi
                case $words[2] in
            """;
    private static final String END =
            """
                esac
                case $words[CURRENT-1] in
                    --env-file) _files; return ;;
                esac
                if [[ $words[CURRENT] == -* ]]; then
                    _describe option options
                elif [[ $operand == files ]]; then
                    _files
                elif [[ $operand == actions ]]; then
                    _describe action actions
                elif [[ $operand == runs && CURRENT -eq 3 ]]; then
                    compadd %VERBS%
                elif [[ $operand == runs ]]; then
                    compadd last ${(f)"$(sandbar runs ls --quiet 2>/dev/null)"}
                elif [[ $operand == audit ]]; then
                    compadd %AUDIT%
                elif [[ $operand == shells ]]; then
                    compadd bash zsh fish
                elif [[ $operand == sandboxes ]]; then
                    names=(${(f)"$(sandbar $demo ls --quiet 2>/dev/null)"})
                    names=(${names:#*[^A-Za-z0-9_./@-]*})
                    compadd -a names
                    compadd -- ${names#*/}
                fi
            }
            compdef _sandbar sandbar
            """;

    private ZshCompletion() {}

    static String script() {
        StringBuilder cases = new StringBuilder();
        StringBuilder actions = new StringBuilder();
        for (ActionInfo action : CompletionScript.actions()) {
            describe(actions, action.name(), action.help());
            cases.append("        ").append(CompletionScript.names(action, "|")).append(")\n");
            cases.append("            operand=").append(operand(action)).append("\n            options=(\n");
            for (OptionInfo option : action.options()) {
                for (String name : option.names()) {
                    describe(cases, name, option.help());
                }
            }
            cases.append("            ) ;;\n");
        }
        return BEGINNING.replace("%ACTIONS%", actions)
                + cases
                + END.replace("%VERBS%", String.join(" ", ActionTable.RUNS_VERBS))
                        .replace("%AUDIT%", String.join(" ", ActionTable.AUDIT_VERBS));
    }

    private static void describe(StringBuilder list, String name, String help) {
        list.append("        ")
                .append(CompletionScript.quoted(name.replace(":", "\\:") + ":" + help))
                .append('\n');
    }

    private static String operand(ActionInfo action) {
        return switch (action.operand()) {
            case SANDBOX -> "sandboxes";
            case FILE -> "files";
            case ACTION -> "actions";
            case RUN -> "runs";
            case AUDIT -> "audit";
            case SHELL -> "shells";
            case NOTHING -> "";
        };
    }
}
