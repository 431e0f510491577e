# Becomes another user: sandbar_name is a name or a number, sandbar_group a name, a number or nothing.
sandbar_user() {
    sandbar_known=
    sandbar_uid=
    sandbar_home=/
    while IFS=: read -r sandbar_n sandbar_x sandbar_u sandbar_g sandbar_x sandbar_h sandbar_x; do
        if [ "$sandbar_n" = "$sandbar_name" ] || [ "$sandbar_u" = "$sandbar_name" ]; then
            sandbar_known=$sandbar_n
            sandbar_uid=$sandbar_u
            sandbar_gid=$sandbar_g
            sandbar_home=$sandbar_h
            break
        fi
    done </etc/passwd
    if [ -z "$sandbar_uid" ]; then
        case $sandbar_name in
        *[!0-9]*) sandbar_refuse user ;;
        esac
        sandbar_uid=$sandbar_name
        sandbar_gid=$sandbar_name
    fi
    [ -z "$sandbar_group" ] || sandbar_find_group
    sandbar_find_tool
}

sandbar_find_group() {
    sandbar_gid=
    while IFS=: read -r sandbar_n sandbar_x sandbar_g sandbar_x; do
        if [ "$sandbar_n" = "$sandbar_group" ] || [ "$sandbar_g" = "$sandbar_group" ]; then
            sandbar_gid=$sandbar_g
            break
        fi
    done </etc/group
    if [ -z "$sandbar_gid" ]; then
        case $sandbar_group in
        *[!0-9]*) sandbar_refuse user ;;
        esac
        sandbar_gid=$sandbar_group
    fi
}

# busybox has a setpriv that changes no user, and a su that starts no session of its own.
sandbar_find_tool() {
    while read -r sandbar_key sandbar_real sandbar_effective sandbar_x; do
        [ "$sandbar_key" = Uid: ] && break
    done </proc/self/status
    if [ "$sandbar_effective" = "$sandbar_uid" ] && [ -z "$sandbar_group" ]; then
        sandbar_tool=none
        return
    fi
    [ "$sandbar_effective" = 0 ] || sandbar_refuse not-root
    case $(setpriv --help 2>&1) in
    *--reuid*)
        sandbar_tool=setpriv
        return
        ;;
    esac
    for sandbar_tool in su-exec gosu; do
        sandbar_find $sandbar_tool && return
    done
    sandbar_tool=su
    [ -n "$sandbar_known" ] && [ -z "$sandbar_group" ] && sandbar_find su || sandbar_refuse no-tool
    case $(su --help 2>&1) in
    *--session-command*) sandbar_tool=su-session ;;
    esac
}

sandbar_as() {
    case $sandbar_tool in
    none) exec "$@" ;;
    setpriv) exec setpriv --reuid="$sandbar_uid" --regid="$sandbar_gid" --clear-groups -- "$@" ;;
    su-exec | gosu) exec "$sandbar_tool" "$sandbar_uid:$sandbar_gid" "$@" ;;
    su) exec su -s /bin/sh -c 'exec "$0" "$@"' -- "$sandbar_known" "$@" ;;
    su-session) exec su -s /bin/sh --session-command='exec "$0" "$@"' -- "$sandbar_known" "$@" ;;
    esac
}
