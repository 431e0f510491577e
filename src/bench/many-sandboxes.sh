#!/usr/bin/env bash
# The full screen with 2,000 sandboxes of ten provider entries, whose services run on the loopback interface in a process of
# their own: first rows, scrolling, memory, and how often each service is asked. Takes eight minutes.
#
#     src/bench/many-sandboxes.sh [TIMES [EACH]]      TIMES times ten entries with EACH sandboxes; 1 and 200 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.ManySandboxesBench "$@"
