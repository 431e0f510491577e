#!/usr/bin/env bash
# Starts a Docker engine of its own for the tests, makes their images, runs a command with SANDBAR_TEST_DOCKER set to the
# engine's address, and stops the engine whatever happened:
#
#     src/test/docker/engine.sh mvn -B verify
#
# With --engines COUNT it starts as many, whose addresses then stand there with spaces between them: a test sees all that is
# in its engine, so each process of the tests needs one for itself (mvn -Dintegration.forks=COUNT).
#
# Needs root and Debian or Ubuntu. Images cannot be pulled everywhere, so they are made here: busybox from
# busybox-static, Debian by debootstrap. They are kept in $SANDBAR_TEST_IMAGES (default: ~/.cache/sandbar-test-images).
set -euo pipefail

packages=(docker.io containerd runc iptables busybox-static debootstrap openssl openssh-client openssh-server)
images=${SANDBAR_TEST_IMAGES:-${XDG_CACHE_HOME:-$HOME/.cache}/sandbar-test-images}
suite=bookworm

say() { echo "engine.sh: $*" >&2; }

install_missing() {
    local missing=()
    for package in "${packages[@]}"; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    say "installs ${missing[*]}"
    command -v apt-get >/dev/null || { say "cannot install them: there is no apt-get (only Debian and Ubuntu are known)"; return 1; }
    apt-get update -q >&2
    # Nothing may be started by the packages themselves: the tests have an engine of their own.
    printf '#!/bin/sh\nexit 101\n' >"$work/policy-rc.d"
    chmod +x "$work/policy-rc.d"
    [ -e /usr/sbin/policy-rc.d ] || { cp "$work/policy-rc.d" /usr/sbin/policy-rc.d; policy=mine; }
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

make_busybox() {
    local tree=$work/busybox
    mkdir -p "$tree"/{bin,dev,etc,proc,root,sys,tmp,var/log}
    cp /bin/busybox "$tree/bin/"
    for name in $(/bin/busybox --list); do
        [ "$name" = busybox ] || ln -s busybox "$tree/bin/$name"
    done
    chmod 1777 "$tree/tmp"
    printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/tmp:/bin/sh\n' >"$tree/etc/passwd"
    printf 'root:x:0:\nnogroup:x:65534:\n' >"$tree/etc/group"
    tar -C "$tree" -cf "$images/busybox.tar.part" .
    mv "$images/busybox.tar.part" "$images/busybox.tar"
}

# One static program that sleeps, and no shell.
make_bare() {
    local tree=$work/bare
    mkdir -p "$tree"/{bin,dev,etc,proc,sys}
    cp /bin/busybox "$tree/bin/sleep"
    tar -C "$tree" -cf "$images/bare.tar.part" .
    mv "$images/bare.tar.part" "$images/bare.tar"
}

make_debian() {
    say "makes a Debian tree"
    debootstrap --variant=minbase --include=bash,vim-tiny,less,htop,procps "$suite" "$work/debian" >"$work/debootstrap.log" 2>&1 ||
        { tail -20 "$work/debootstrap.log" >&2; return 1; }
    rm -rf "$work"/debian/var/cache/apt/archives/*.deb "$work"/debian/var/lib/apt/lists/*
    tar -C "$work/debian" -cf "$images/debian.tar.part" .
    mv "$images/debian.tar.part" "$images/debian.tar"
}

address() { echo "unix://$1/docker.sock"; }

# In a folder of its own, with its images.
start_engine() {
    mkdir "$1"
    dockerd --data-root "$1/data" --exec-root "$1/exec" --pidfile "$1/dockerd.pid" -H "$(address "$1")" \
        --bridge=none --iptables=false >"$1/dockerd.log" 2>&1 &
    echo $! >"$1/pid"
    for _ in $(seq 100); do
        docker -H "$(address "$1")" version >/dev/null 2>&1 && break
        kill -0 $! 2>/dev/null || break
        sleep 0.2
    done
    docker -H "$(address "$1")" version >/dev/null 2>&1 || {
        say "the engine does not start:"
        tail -20 "$1/dockerd.log" >&2
        return 1
    }
    for image in busybox bare debian; do
        docker -H "$(address "$1")" import "$images/$image.tar" "sandbar-test/$image" >/dev/null || return 1
    done
}

start_engines() {
    local starting=()
    for folder in "${folders[@]}"; do
        start_engine "$folder" &
        starting+=($!)
    done
    for one in "${starting[@]}"; do
        wait "$one" || return 1
    done
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

stop_engine() {
    local engine
    [ -s "$1/pid" ] || return 0
    timeout 30 docker -H "$(address "$1")" ps -aq | xargs -r timeout 60 docker -H "$(address "$1")" rm -f >/dev/null 2>&1 || true
    engine=$(cat "$1/pid")
    kill "$engine" 2>/dev/null || true
    for _ in $(seq 100); do
        kill -0 "$engine" 2>/dev/null || break
        sleep 0.1
    done
}

clean_up() {
    for folder in "${folders[@]}"; do
        stop_engine "$folder"
    done
    [ "$policy" = mine ] && rm -f /usr/sbin/policy-rc.d
    rm -rf "$work"
}

# Stops the engine when this script is killed and cannot do it itself.
watch_over() {
    trap '' INT HUP
    while kill -0 $$ 2>/dev/null; do sleep 1; done
    [ ! -s "$work/command.pid" ] || kill "$(cat "$work/command.pid")" 2>/dev/null || true
    clean_up
}

engines=1
if [ "${1:-}" = --engines ]; then
    engines=${2:-}
    [[ $engines =~ ^[1-9]$ ]] || { say "--engines needs a number from 1 to 9"; exit 2; }
    shift 2
fi
[ $# -gt 0 ] || { say "names no command to run"; exit 2; }
if [ "$(id -u)" != 0 ]; then
    say "an engine of its own needs root: run it as root (sudo -E), or set SANDBAR_TEST_DOCKER to the address of an engine"
    say "that has the images sandbar-test/{busybox,bare,debian}, or leave its tests out with: mvn -B verify"
    exit 1
fi
work=$(mktemp -d /tmp/sandbar-docker-XXXXXX)
folders=()
addresses=
for number in $(seq "$engines"); do
    folders+=("$work/$number")
    addresses="$addresses${addresses:+ }$(address "$work/$number")"
done
command=
guard=
policy=
trap stop_all EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

install_missing
mkdir -p "$images"
for image in busybox bare debian; do
    [ -s "$images/$image.tar" ] || "make_$image"
done
watch_over &
guard=$!
start_engines
say "runs $*"
# In the background, since the shell acts on a signal only when nothing runs in front of it; what runs there has SIGINT
# ignored (POSIX, "Asynchronous Lists"), and with it every process that a test would interrupt.
SANDBAR_TEST_DOCKER=$addresses env --default-signal=INT,QUIT "$@" <&0 &
command=$!
echo "$command" >"$work/command.pid"
status=0
wait "$command" || status=$?
command=
exit $status
