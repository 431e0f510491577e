#!/usr/bin/env bash
# A flood of output in a pane beside two busy ones, here and in a tmux of its own with the same panes: how long it takes,
# how quickly keys are answered meanwhile, what memory it leaves. Needs tmux.
#
#     src/bench/flood.sh [LAST_NUMBER]      seq 1 LAST_NUMBER is the flood, 10,000,000 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v tmux >/dev/null || { echo "flood.sh: install tmux" >&2; exit 1; }
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.FloodBench "$@"
