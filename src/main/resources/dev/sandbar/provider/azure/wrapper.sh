# Runs the command "$@" in a container to which there is one terminal and nothing else, and reports in marks what no
# other channel carries: that it began, why it was refused, its exit code. A mark is RS, a nonce that is nowhere but in
# the memory of this shell, ':', words, ';'.
# It is typed into a shell, all of it before anything runs, after the assignments that it needs:
#   sandbar_nonce, sandbar_mode (piped, fed or terminal), sandbar_directory and sandbar_required (yes or no), and the
#   functions sandbar_environment, sandbar_user (may refuse) and sandbar_as (becomes its parameters as the right user).
# Shell builtins, and cat and stty where there are any: an image may have a shell and nothing else.
# What is sent as a TERM or a KILL spares this shell and its unmarked children, so that they can still report.
sandbar_mark() {
    printf '\036%s:%s;' "$sandbar_nonce" "$1"
}

sandbar_refuse() {
    sandbar_mark "refused $1"
    exit 0
}

# As execvp(3) would look; not `command -v`, which finds builtins and functions too.
sandbar_find() (
    case $1 in
    */*)
        [ -e "$1" ] || exit 127
        [ -x "$1" ] && [ ! -d "$1" ] && exit 0
        exit 126
        ;;
    esac
    set -f
    IFS=:
    sandbar_found=127
    for sandbar_folder in $PATH; do
        sandbar_file=${sandbar_folder:-.}/$1
        [ -d "$sandbar_file" ] && continue
        [ -x "$sandbar_file" ] && exit 0
        [ -e "$sandbar_file" ] && sandbar_found=126
    done
    exit $sandbar_found
)

# In a shell of its own, since what it sets is the command's alone.
sandbar_become() {
    trap - INT QUIT
    [ -z "$sandbar_home" ] || export HOME="$sandbar_home"
    sandbar_environment
    unset OLDPWD SHLVL
    sandbar_as "$@"
}

sandbar_prepare() {
    if [ -n "$sandbar_directory" ]; then
        cd "$sandbar_directory" || [ "$sandbar_required" = no ] || sandbar_refuse directory
    fi
    sandbar_user
    (
        sandbar_environment
        sandbar_find "$1"
    ) || sandbar_refuse $?
    sandbar_mark "begin $sandbar_discipline $$"
}

# The exit code goes the way of the output, so it cannot overtake it; and what the command left running in the background
# holds nothing up.
sandbar_piped() {
    trap : INT QUIT
    sandbar_prepare "$@"
    if [ $sandbar_mode = fed ]; then
        (sandbar_become "$@") 2>&1
    else
        (sandbar_become "$@") </dev/null 2>&1
    fi
    sandbar_mark "exit $?"
}

# Outlives the signals that end the command: what that says to them has to get through. Part of a pipeline, and so a
# process of its own, a child of this shell.
sandbar_carry() {
    trap '' HUP INT QUIT TERM
    exec cat
}

# Lines that end in an end-of-file character or a newline, with LNEXT before bytes that mean something: all bytes get
# through, with flow control, and the end of the input can be said, which no terminal in raw mode can.
sandbar_lines() {
    stty -echo -opost -istrip -icrnl -inlcr -igncr -ixon -ixoff icanon isig iexten noflsh \
        intr ^C eof ^D lnext ^V quit undef susp undef erase undef kill undef werase undef eol undef eol2 undef "$@"
}

trap : INT QUIT
exec 2>/dev/null
sandbar_discipline=cooked
if [ $sandbar_mode = terminal ]; then
    stty echo
    sandbar_prepare "$@"
    (sandbar_become "$@") 2>&1
    sandbar_mark "exit $?"
    exit 0
fi
# A connection that is lost ends nothing, as with every other provider.
trap '' HUP
if sandbar_lines rprnt undef || sandbar_lines reprint undef; then
    sandbar_discipline=lines
elif [ $sandbar_mode = fed ]; then
    sandbar_refuse stty
elif stty -echo -opost; then
    sandbar_discipline=raw
fi
if ! (PATH=${PATH:-/usr/bin:/bin} && sandbar_find cat); then
    [ $sandbar_mode = fed ] && sandbar_refuse cat
    sandbar_piped "$@"
elif [ $sandbar_mode = fed ]; then
    sandbar_carry | sandbar_piped "$@" | sandbar_carry
else
    sandbar_piped "$@" | sandbar_carry
fi
sandbar_mark lost
exit 0
