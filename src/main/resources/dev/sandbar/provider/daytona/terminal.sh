# Runs the command "$@" in the terminal of a login shell, which becomes this script. What stands before the report "begin"
# is the shell's own: its greeting, its prompt and what was typed into it. Reports are control strings (APC) that a terminal
# does not show.
trap : HUP INT QUIT TERM

report() {
    printf '\033_%s %s\033\\' "$marker" "$1"
}

launch() {
    exec "$@"
}

report "begin $$"
(become "$@")
code=$?
report "exit $code"
# A server may close the connection before all that was printed has passed it.
sleep 2
exit "$code"
