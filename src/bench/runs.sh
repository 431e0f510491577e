#!/usr/bin/env bash
# How long whoever asks for runs waits when there are 100,000: in the full screen, and in a shell.
#
#     src/bench/runs.sh [DIRECTORY]     of a user, filled when it is empty; a new one unless told
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.RunsBench "$@"
