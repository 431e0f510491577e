#!/usr/bin/env bash
# What frames cost: src/bench/frame-speed.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
javac -d "$out" -cp "target/classes:target/lib/*" src/bench/java/dev/sandbar/ui/lanterna/FrameSpeed.java
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$out:target/classes:target/lib/*" dev.sandbar.ui.lanterna.FrameSpeed
