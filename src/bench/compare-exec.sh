#!/usr/bin/env bash
# Compares whole starts of the launcher with the docker command, turn by turn so that both see the same load, and prints
# medians and their ratio side by side:
#
#     DOCKER_HOST=unix:///var/run/docker.sock src/bench/compare-exec.sh CONTAINER [ROUNDS]
#
# The container needs `true`. The launcher must have been started once before, or its first start is measured.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $0 CONTAINER [ROUNDS]" >&2; exit 2; }
container=$1
rounds=${2:-15}
launcher=$(cd "$(dirname "$0")/../.." && pwd)/sandbar
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT

# measure NAME COMMAND…: appends the milliseconds that the command took.
measure() {
    local name=$1 start end
    shift
    start=$(date +%s%N)
    "$@" </dev/null >/dev/null 2>&1 || { echo "failed: $*" >&2; exit 1; }
    end=$(date +%s%N)
    echo $(((end - start) / 10000)) >>"$times/$name"
}

figure() {
    sort -n "$times/$1" | awk -v what="$2" '
        { t[NR] = $1 / 100 }
        END { m = NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2; print (what == "min" ? t[1] : what == "max" ? t[NR] : m) }'
}

row() {
    local ours theirs
    ours=$(figure "$2" median)
    theirs=$(figure "$3" median)
    awk -v name="$1" -v o="$ours" -v t="$theirs" -v limit="$4" -v lo="$(figure "$2" min)" -v hi="$(figure "$2" max)" 'BEGIN {
        printf "%-28s %8.1f ms %8.1f ms %7.2f %7s   (%.1f to %.1f)\n", name, o, t, o / t, limit, lo, hi }'
}

for _ in 1 2; do "$launcher" exec "$container" -- true; docker exec "$container" true; done </dev/null
for _ in $(seq "$rounds"); do
    measure docker-exec docker exec "$container" true
    measure exec "$launcher" exec "$container" -- true
    measure exec-qualified "$launcher" exec "docker/$container" -- true
    measure docker-ps docker ps -a
    measure ls "$launcher" ls
done

printf '%-28s %11s %11s %7s %7s   %s\n' "median of $rounds" sandbar docker ratio limit 'sandbar, all'
row 'exec NAME -- true' exec docker-exec 5.0
row 'exec docker/NAME -- true' exec-qualified docker-exec 5.0
row 'ls / docker ps -a' ls docker-ps -
