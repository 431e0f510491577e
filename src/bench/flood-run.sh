#!/usr/bin/env bash
# A flood of numbered lines as a run of the full screen, while keys are typed in a pane beside it: what is written down of
# it against what the command wrote, the disk and memory that it takes, how quickly keys are answered.
#
#     src/bench/flood-run.sh [LAST_NUMBER] [SANDBOX]     seq 1 LAST_NUMBER is the flood; 1,000,000,000 (9.9 GB) unless told
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.RunFloodBench "$@"
