# Writes the files at a path to stdout: records that a letter begins and a NUL ends, of what tar is not asked for, an empty
# record, and archives, one after the other. Its parameters:
#   plain, or text: then all of that is base64, and after it comes a ! and what was written to stderr;
#   the path, a pattern for names, and patterns for the names of directories that are told and not entered.
# For POSIX shells, with find and tar of GNU, busybox or BSD.
unset POSIXLY_CORRECT CDPATH
# GNU's tar would take a backslash in a name for the beginning of an escape.
TAR_OPTIONS=--no-unquote
# Names are bytes: in another locale no pattern fits those that make no characters.
LC_ALL=C
export TAR_OPTIONS LC_ALL

carriage=$1 path=$2 name=$3
shift 3

missing() {
    for tool do
        command -v "$tool" >/dev/null 2>&1 || printf ' %s' "$tool"
    done
}

tell='kind=$1; shift; for name do printf "%s%s\000" "$kind" "$name"; done'

directory() {
    printf 'd\000'
    cd -P "$path" || return
    find . -type d \( "$@" \) -prune -exec sh -c "$tell" sh c {} + \
        -o ! -type d ! -type f ! -type l -name "$name" -exec sh -c "$tell" sh o {} + 2>/dev/null
    printf '\000'
    find . -type d \( "$@" \) -prune -o \( -type f -o -type l \) -name "$name" -exec tar -cf - {} +
}

# A link is followed here, and here only.
files() {
    lacks=$(missing find tar)
    if [ -n "$lacks" ]; then
        printf 'm%s\000\000' "$lacks"
    elif [ -d "$path" ]; then
        directory "$@"
    elif [ -f "$path" ]; then
        printf 'f\000\000'
        # Under a relative name: tar takes the slash away from others, and says so.
        cd -P "${path%/*}/" && tar -chf - "./${path##*/}"
    elif [ -e "$path" ]; then
        printf 'o\000\000'
    fi
}

# They become a test of find, which fits nothing when there are none.
for closed do
    set -- "$@" -o -name "$closed"
    shift
done
if [ $# = 0 ]; then
    set -- ! -name '*'
else
    shift
fi

if [ "$carriage" = plain ]; then
    files "$@"
elif [ -n "$(missing base64)" ]; then
    # The record that says so.
    printf 'bSBiYXNlNjQAAA==!'
else
    exec 3>&1
    said=$({ files "$@" | base64 >&3; } 2>&1)
    printf '!%s' "$said"
fi
exit 0
