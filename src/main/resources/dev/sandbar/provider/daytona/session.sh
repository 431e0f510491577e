# Runs the command "$@" so that its output and input pass unchanged through the log and the input of a session, which know
# lines of text only: stdout and stderr as base64, and lines that begin with ! and say what happens. What stands before
# the line "begin" comes from the session's own shell.
exec 3<&0 5>&1 6>&2 2>/dev/null

report() {
    echo "!$marker $1" >&5
}

# A session of its own, so that what belongs to the command can be found; and none of our descriptors.
launch() {
    exec setsid -- "$@" 3<&- 4>&- 5>&- 6>&- 7>&-
}

# One chunk for each read, so that output is live.
encode() {
    while text=$(dd bs=65536 count=1 | base64) && [ -n "$text" ]; do
        printf '%s\n' "$text"
    done
    echo "!$marker end"
}

# Each piece of input is a line with its number and length, and that much base64; length 0 is the end. A piece may come
# twice, when the answer to the first was lost. No more is sent than a pipe holds before it is reported as taken.
decode() {
    sh -c 'echo "$PPID"'
    last=0
    while read -r number length; do
        [ "$length" = 0 ] && return
        if [ "$number" -le "$last" ]; then
            dd bs="$length" count=1 iflag=fullblock >/dev/null
        else
            last=$number
            dd bs="$length" count=1 iflag=fullblock | base64 -d
        fi
        report "took $number"
    done
}

# The code is told at once: what the command left behind may hold its output open.
supervise() {
    code=$(
        {
            {
                {
                    (become "$@")
                    code=$?
                    report "exit $code"
                    echo "$code" >&4
                } 2>&7 | encode >&5 4>&- 7>&-
            } 7>&1 | encode >&6 4>&-
        } 4>&1
    )
}

for tool in base64 dd setsid; do
    command -v "$tool" >/dev/null || refuse "tool $tool"
done
report "begin $$"
echo "!$marker begin $$" >&6
if [ "$input" = yes ]; then
    decode <&3 | {
        read -r decoder
        supervise "$@"
        kill "$decoder"
        exit "$code"
    }
    exit
fi
supervise "$@" </dev/null
exit "$code"
