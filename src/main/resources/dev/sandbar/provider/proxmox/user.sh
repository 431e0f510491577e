# Becomes the command as another user. Parameters: a nonce; the user as USER, UID, USER:GROUP, …; then the command.
# Prints "NONCE:user" on stderr when there is no such user or group, "NONCE:switch" when nothing in the sandbox can
# change the user: setpriv of util-linux, chroot of coreutils, or any su.
nonce=$1
user=${2%%:*}
group=
case $2 in
*:*) group=${2#*:} ;;
esac
shift 2

refuse() {
    echo "$nonce:$1" >&2
    exit 1
}

# Field $4 of the line of file $1 whose field $2 is $3.
field() {
    while IFS=: read -r one two three four rest || [ -n "$one" ]; do
        eval "found=\$$2 answer=\$$4"
        [ "$found" = "$3" ] && echo "$answer" && return 0
    done <"$1"
    return 1
}

named=yes
case $user in
'' | -*) refuse user ;;
*[!0-9]*)
    uid=$(id -u "$user" 2>/dev/null) || refuse user
    gid=$(id -g "$user" 2>/dev/null) || refuse user
    ;;
*)
    uid=$user
    gid=$(field /etc/passwd three "$uid" four 2>/dev/null) || { gid=0 && named=no; }
    ;;
esac
case $group in
'') ;;
*[!0-9]*) gid=$(field /etc/group one "$group" three 2>/dev/null) || refuse user ;;
*) gid=$group ;;
esac
[ "$uid:$group" = "$(id -u):" ] && exec "$@"

if setpriv --help 2>&1 | grep -q -e --reuid; then
    [ $named = yes ] && groups=--init-groups || groups=--clear-groups
    exec setpriv --reuid "$uid" --regid "$gid" $groups -- "$@"
fi
if chroot --help 2>&1 | grep -q -e --skip-chdir; then
    exec chroot --userspec="$uid:$gid" --skip-chdir / "$@"
fi
if [ -z "$group" ] && command -v su >/dev/null 2>&1; then
    [ $named = yes ] && user=$(field /etc/passwd three "$uid" one 2>/dev/null)
    [ $named = yes ] && [ -n "$user" ] && exec su -s /bin/sh -c 'exec "$@"' -- "$user" sh "$@"
fi
refuse switch
