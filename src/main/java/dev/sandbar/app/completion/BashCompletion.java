package dev.sandbar.app.completion;

import dev.sandbar.action.ActionInfo;
import dev.sandbar.action.ActionTable;
import dev.sandbar.action.OptionInfo;

/** For bash 3.2 and later. */
final class BashCompletion {
    private static final String BEGINNING =
            """
            # bash completion for sandbar: source <(sandbar completion bash)
            _sandbar() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} options= names= word i demo=
                COMPREPLY=()
                if [ "${COMP_WORDS[1]}" = --demo ] && [ "$COMP_CWORD" -gt 1 ]; then
                    demo=--demo
                    COMP_WORDS=("${COMP_WORDS[0]}" "${COMP_WORDS[@]:2}")
                    COMP_CWORD=$((COMP_CWORD - 1))
                elif [ "$COMP_CWORD" -eq 1 ] && [ "${cur#-}" != "$cur" ]; then
                    COMPREPLY=($(compgen -W --demo -- "$cur"))
                    return
                fi
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W '%ACTIONS%' -- "$cur"))
                    return
                fi
                for ((i = 2; i < COMP_CWORD; i++)); do
                    if [ "${COMP_WORDS[i]}" = -- ]; then
                        COMPREPLY=($(compgen -f -- "$cur"))
                        return
                    fi
                done
                case ${COMP_WORDS[1]} in
            """;
    private static final String END =
            """
                esac
                case $prev in
                    %FILES%) COMPREPLY=($(compgen -f -- "$cur")); return ;;
                    %VALUES%) return ;;
                esac
                if [ "${cur#-}" != "$cur" ]; then
                    COMPREPLY=($(compgen -W "$options" -- "$cur"))
                elif [ "$names" = files ]; then
                    COMPREPLY=($(compgen -f -- "$cur"))
                elif [ "$names" = sandboxes ]; then
                    while IFS= read -r word; do
                        case $word in
                            *[!A-Za-z0-9_./@-]*) continue ;;
                        esac
                        [ "${word#"$cur"}" != "$word" ] && COMPREPLY+=("$word")
                        word=${word#*/}
                        [ -n "$cur" ] && [ "${word#"$cur"}" != "$word" ] && COMPREPLY+=("$word")
                    done < <(sandbar $demo ls --quiet 2>/dev/null)
                elif [ "$names" = runs ]; then
                    if [ "$COMP_CWORD" -eq 2 ]; then
                        COMPREPLY=($(compgen -W '%VERBS%' -- "$cur"))
                    else
                        COMPREPLY=($(compgen -W "last $(sandbar runs ls --quiet 2>/dev/null)" -- "$cur"))
                    fi
                elif [ -n "$names" ]; then
                    COMPREPLY=($(compgen -W "$names" -- "$cur"))
                fi
            }
            complete -F _sandbar sandbar
            """;

    private BashCompletion() {}

    static String script() {
        StringBuilder cases = new StringBuilder();
        StringBuilder actions = new StringBuilder();
        StringBuilder files = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (ActionInfo action : CompletionScript.actions()) {
            actions.append(actions.length() == 0 ? "" : " ").append(CompletionScript.names(action, " "));
            cases.append("        ")
                    .append(CompletionScript.names(action, "|"))
                    .append(") options='")
                    .append(options(action))
                    .append("' names='")
                    .append(names(action))
                    .append("' ;;\n");
            collect(action, files, values);
        }
        return BEGINNING.replace("%ACTIONS%", actions)
                + cases
                + END.replace("%FILES%", files)
                        .replace("%VALUES%", values)
                        .replace("%VERBS%", String.join(" ", ActionTable.RUNS_VERBS));
    }

    private static String options(ActionInfo action) {
        StringBuilder options = new StringBuilder();
        for (OptionInfo option : action.options()) {
            options.append(options.length() == 0 ? "" : " ").append(String.join(" ", option.names()));
        }
        return options.toString();
    }

    private static String names(ActionInfo action) {
        return switch (action.operand()) {
            case SANDBOX -> "sandboxes";
            case FILE -> "files";
            case ACTION ->
                String.join(
                        " ",
                        CompletionScript.actions().stream()
                                .map(ActionInfo::name)
                                .toList());
            case RUN -> "runs";
            case AUDIT -> String.join(" ", ActionTable.AUDIT_VERBS);
            case SHELL -> "bash zsh fish";
            case NOTHING -> "";
        };
    }

    // A short option may stand for a flag of another action: those complete as the option with the value does not.
    private static void collect(ActionInfo action, StringBuilder files, StringBuilder values) {
        for (OptionInfo option : action.options()) {
            if (option.takesValue()) {
                StringBuilder into = CompletionScript.isFile(option) ? files : values;
                for (String name : option.names()) {
                    if (name.startsWith("--") && into.indexOf(name) < 0) {
                        into.append(into.length() == 0 ? "" : "|").append(name);
                    }
                }
            }
        }
    }
}
