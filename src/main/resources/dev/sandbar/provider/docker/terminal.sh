# Becomes the command "$@" once its terminal has its size: until then it waits for the end-of-transmission character,
# which a terminal in line mode neither echoes nor passes on. When there is nothing to become it prints the exec's marker
# and the status that shells give to that, since the engine only sees that this shell started.
# Shell builtins only: an image may have a shell and nothing else.
refuse() {
    echo "$SANDBAR_EXEC:$1"
    exit "$1"
}

read -r go
unset go SHLVL
case $1 in
*/*)
    [ -e "$1" ] || refuse 127
    [ -x "$1" ] && [ ! -d "$1" ] || refuse 126
    ;;
*) command -v "$1" >/dev/null 2>&1 || refuse 127 ;;
esac
exec "$@"
