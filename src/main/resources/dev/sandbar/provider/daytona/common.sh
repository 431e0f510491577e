# The beginning of session.sh and terminal.sh. Parameters: the exec's marker, where to start (required, project or
# default), the directory, whether stdin is fed, how many variables follow, these as NAME=VALUE, and the command.
marker=$1
place=$2
directory=$3
input=$4
variables=$5
shift 5

refuse() {
    report "refused $1"
    exit 1
}

# Becomes the command "$@", with the variables before it; to be called in a subshell.
become() {
    case $place in
    required) cd -- "$directory" 2>/dev/null || refuse directory ;;
    project) cd -- "$directory" 2>/dev/null ;;
    esac
    while [ "$variables" -gt 0 ]; do
        export "$1"
        shift
        variables=$((variables - 1))
    done
    check "$1"
    launch "$@"
}

# Only files count: the shell's own commands cannot be executed.
check() {
    case $1 in
    */*)
        [ -e "$1" ] || refuse command
        [ -x "$1" ] && [ ! -d "$1" ] || refuse executable
        return
        ;;
    esac
    set -f
    IFS=:
    for folder in $PATH; do
        [ -x "${folder:-.}/$1" ] && [ ! -d "${folder:-.}/$1" ] && return
    done
    refuse command
}
