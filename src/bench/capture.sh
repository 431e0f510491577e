#!/usr/bin/env bash
# Compares how fast a flood comes out of a container through Sandbar, which redacts, hashes and keeps it, and through the
# docker command, which does not:
#
#     DOCKER_HOST=unix:///var/run/docker.sock src/bench/capture.sh CONTAINER [MEBIBYTES] [ROUNDS]
#
# The container needs `yes`, `sh` and `pidof`, and no `yes` of its own. Each round is docker, Sandbar, Sandbar, docker, so
# that a load that comes or goes hits both. Processor time is that of the command and of `head`.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $0 CONTAINER [MEBIBYTES] [ROUNDS]" >&2; exit 2; }
container=$1
mebibytes=${2:-2048}
rounds=${3:-3}
launcher=$(cd "$(dirname "$0")/../.." && pwd)/sandbar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
TIMEFORMAT='%R %U %S'

left() { docker exec "$container" sh -c 'pidof yes' </dev/null 2>/dev/null || true; }

# flood NAME COMMAND…: appends seconds by the clock and of processor time.
flood() {
    local name=$1 times pids
    shift
    times=$({ time { "$@" </dev/null 2>/dev/null | head -c "${mebibytes}M" >/dev/null || true; }; } 2>&1)
    pids=$(left)
    [ "$name" = docker ] || [ -z "$pids" ] || echo "$name leaves yes behind: $pids" >&2
    # What docker leaves behind writes on for nobody.
    [ -z "$pids" ] || docker exec "$container" kill -9 $pids
    awk -v name="$name" '{ printf "%-8s %7.2f s  %7.2f s of processor time\n", name, $1, $2 + $3; print $1, $2 + $3 >>file }' \
        file="$work/$name" <<<"$times"
}

median() {
    awk -v column="$2" '{ print $column }' "$work/$1" | sort -n |
        awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'
}

[ -z "$(left)" ] || { echo "capture.sh: $container runs a yes already" >&2; exit 1; }
"$launcher" exec "$container" -- true
for _ in $(seq "$rounds"); do
    flood docker docker exec "$container" yes
    flood sandbar "$launcher" exec "$container" -- yes
    flood sandbar "$launcher" exec "$container" -- yes
    flood docker docker exec "$container" yes
done
for column in 1 2; do
    awk -v o="$(median sandbar $column)" -v t="$(median docker $column)" -v what="$([ $column = 1 ] && echo 'by the clock' || echo 'processor')" \
        'BEGIN { printf "median %-13s sandbar %.2f s, docker %.2f s, ratio %.2f\n", what ":", o, t, o / t }'
done
