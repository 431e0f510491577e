#!/usr/bin/env bash
# Makes the pictures in screenshots/ from the running program. Needs a Docker engine in SANDBAR_TEST_DOCKER and the font
# DejaVu Sans Mono (Debian: fonts-dejavu-core, fontconfig); with an engine of its own:
#
#     src/test/docker/engine.sh src/bench/screenshot.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/test-classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
fc-list 2>/dev/null | grep -q DejaVuSansMono || { echo "screenshot.sh: install fonts-dejavu-core and fontconfig" >&2; exit 1; }
mkdir -p screenshots
exec java -Djava.awt.headless=true -cp "target/test-classes:target/lib/*:$(src/bench/test-classpath.sh)" dev.sandbar.e2e.Screenshots screenshots
