#!/usr/bin/env bash
# Starts a Docker engine of its own for the tests, makes their images, runs a command with SANDBAR_TEST_DOCKER set to the
# engine's address, and stops the engine whatever happened:
#
#     src/test/docker/engine.sh mvn -B verify
#
# Needs root and Debian or Ubuntu. Images cannot be pulled everywhere, so they are made here: busybox from
# busybox-static, Debian by debootstrap. They are kept in $SANDBAR_TEST_IMAGES (default: ~/.cache/sandbar-test-images).
set -euo pipefail

packages=(docker.io containerd runc iptables busybox-static debootstrap)
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

start_engine() {
    dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/dockerd.pid" -H "$address" \
        --bridge=none --iptables=false >"$work/dockerd.log" 2>&1 &
    engine=$!
    for _ in $(seq 100); do
        docker -H "$address" version >/dev/null 2>&1 && return
        kill -0 "$engine" 2>/dev/null || break
        sleep 0.2
    done
    say "the engine does not start:"
    tail -20 "$work/dockerd.log" >&2
    return 1
}

stop_engine() {
    local status=$?
    if [ -n "$engine" ]; then
        docker -H "$address" ps -aq | xargs -r docker -H "$address" rm -f >/dev/null 2>&1 || true
        kill "$engine" 2>/dev/null || true
        wait "$engine" 2>/dev/null || true
    fi
    [ "$policy" = mine ] && rm -f /usr/sbin/policy-rc.d
    rm -rf "$work"
    exit $status
}

[ $# -gt 0 ] || { say "names no command to run"; exit 2; }
[ "$(id -u)" = 0 ] || { say "an engine of its own needs root"; exit 1; }
work=$(mktemp -d /tmp/sandbar-docker-XXXXXX)
address=unix://$work/docker.sock
engine=
policy=
trap stop_engine EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

install_missing
mkdir -p "$images"
for image in busybox bare debian; do
    [ -s "$images/$image.tar" ] || "make_$image"
done
start_engine
for image in busybox bare debian; do
    docker -H "$address" import "$images/$image.tar" "sandbar-test/$image" >/dev/null
done
say "runs $*"
SANDBAR_TEST_DOCKER=$address "$@"
