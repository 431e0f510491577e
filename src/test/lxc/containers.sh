#!/usr/bin/env bash
# Makes real LXC containers for the tests, runs a command with SANDBAR_TEST_LXC set to the folder that holds them, and
# removes them whatever happened:
#
#     src/test/lxc/containers.sh mvn -B verify
#
# The container "busy" runs and "idle" does not; both are busybox. Needs root and Debian or Ubuntu. Where containers
# cannot be had, it says why and runs the command without: tests that need LXC are then reported as skipped.
set -euo pipefail

say() { echo "containers.sh: $*" >&2; }

install_missing() {
    local missing=()
    for package in lxc busybox-static; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    command -v apt-get >/dev/null || { reason="there is no apt-get to install ${missing[*]} with"; return 1; }
    say "installs ${missing[*]}"
    # Nothing may be started by the package itself: it would make a bridge and a name server.
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
        chmod +x /usr/sbin/policy-rc.d
        policy=mine
    fi
    { timeout 120 apt-get update -q &&
        DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -q -y --no-install-recommends "${missing[@]}"; } >&2 ||
        { reason="${missing[*]} cannot be installed"; return 1; }
}

make_container() {
    timeout 60 lxc-create -P "$folder" -n "$1" -f "$work/container.conf" -t busybox >>"$work/log" 2>&1 || return 1
    printf 'nobody:x:65534:65534:nobody:/tmp:/bin/sh\n' >>"$folder/$1/rootfs/etc/passwd"
    printf 'nogroup:x:65534:\n' >>"$folder/$1/rootfs/etc/group"
}

start_containers() {
    install_missing || return 1
    printf 'lxc.net.0.type = empty\nlxc.apparmor.profile = unconfined\n' >"$work/container.conf"
    mkdir -p "$folder"
    { make_container busy && make_container idle &&
        timeout 30 lxc-start -P "$folder" -n busy -o "$work/log" &&
        timeout 30 lxc-wait -P "$folder" -n busy -s RUNNING -t 20 &&
        timeout 30 lxc-attach -P "$folder" -n busy --clear-env -- /bin/true; } >>"$work/log" 2>&1 ||
        { reason="LXC cannot run a container here: $(tail -3 "$work/log")"; return 1; }
}

clean_up() {
    if [ -d "$folder" ]; then
        for container in "$folder"/*/; do
            name=$(basename "$container")
            timeout 20 lxc-stop -P "$folder" -n "$name" -k >/dev/null 2>&1 || true
        done
    fi
    [ "$policy" = mine ] && rm -f /usr/sbin/policy-rc.d
    rm -rf "$work"
}

stop_all() {
    local status=$?
    trap - EXIT INT TERM HUP
    if [ -n "$command" ] && kill "$command" 2>/dev/null; then
        wait "$command" 2>/dev/null || true
    fi
    [ -z "$guard" ] || kill "$guard" 2>/dev/null || true
    clean_up
    exit $status
}

# Removes the containers when this script is killed and cannot do it itself.
watch_over() {
    trap '' INT HUP
    while kill -0 $$ 2>/dev/null; do sleep 1; done
    clean_up
}

[ $# -gt 0 ] || { say "names no command to run"; exit 2; }
work=$(mktemp -d /tmp/sandbar-lxc-XXXXXX)
folder=$work/containers
command=
guard=
policy=
reason=
trap stop_all EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

if [ "$(id -u)" != 0 ]; then
    reason="containers need root"
elif start_containers; then
    export SANDBAR_TEST_LXC=$folder
fi
watch_over &
guard=$!
[ -z "$reason" ] || say "no LXC, its tests are skipped: $reason"
[ "$policy" != mine ] || { rm -f /usr/sbin/policy-rc.d; policy=; }
# In the background, since the shell acts on a signal only when nothing runs in front of it; what runs there has SIGINT
# ignored (POSIX, "Asynchronous Lists"), and with it every process that a test would interrupt.
env --default-signal=INT,QUIT "$@" <&0 &
command=$!
status=0
wait "$command" || status=$?
command=
exit $status
