# Becomes the command, in its directory, after everything that can be wrong was looked at. Parameters: a nonce; what is
# meant with the directory (required, project or default) and the directory; then the command.
# Prints "NONCE:started" on both streams just before it becomes the command, or "NONCE:REASON" on stderr when it cannot:
# what stands before that line on a stream was not printed by the command. The command cannot know the nonce.
# Shell builtins, and "id" where there is one.
sandbar_nonce=$1
sandbar_mode=$2
sandbar_directory=$3
shift 3

sandbar_refuse() {
    echo "$sandbar_nonce:$1" >&2
    exit "$2"
}

sandbar_home() {
    number=$(id -u 2>/dev/null) || number=0
    while IFS=: read -r name secret uid gid words home shell || [ -n "$name" ]; do
        [ "$uid" = "$number" ] && [ -n "$home" ] && echo "$home" && return
    done </etc/passwd
    echo /
}

# The answer that exec would give: 126 for what is there and cannot be executed, 127 for what is not there.
sandbar_look() {
    case $1 in
    */*)
        [ -e "$1" ] || return 127
        [ -f "$1" ] && [ -x "$1" ] || return 126
        ;;
    *)
        (
            set -f
            IFS=:
            answer=127
            for folder in $PATH; do
                [ -f "${folder:-.}/$1" ] || continue
                [ -x "${folder:-.}/$1" ] && exit 0
                answer=126
            done
            exit $answer
        )
        ;;
    esac
}

export PATH="${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"
[ -n "$HOME" ] || HOME=$(sandbar_home 2>/dev/null)
export HOME="${HOME:-/}"
case $sandbar_mode in
required) cd "$sandbar_directory" 2>/dev/null || sandbar_refuse directory 1 ;;
project) cd "$sandbar_directory" 2>/dev/null || cd "$HOME" 2>/dev/null || cd / ;;
*) cd "$HOME" 2>/dev/null || cd / ;;
esac
unset OLDPWD SHLVL
sandbar_look "$1"
case $? in
126) sandbar_refuse executable 126 ;;
127) sandbar_refuse command 127 ;;
esac
[ -t 1 ] || echo "$sandbar_nonce:started"
echo "$sandbar_nonce:started" >&2
exec "$@"
