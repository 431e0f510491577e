#!/usr/bin/env bash
# What the full screen costs: launcher to first frame, idle with 20 containers, memory of four panes. Needs a Docker
# engine in SANDBAR_TEST_DOCKER; with one of its own:
#
#     src/test/docker/engine.sh src/bench/console-start.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.ConsoleBench
