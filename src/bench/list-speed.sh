#!/usr/bin/env bash
# What a long list costs the thread of the screen, by key and by frame: src/bench/list-speed.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/classes ] && [ -d target/lib ] || mvn -B -q -DskipTests package
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
javac -d "$out" -cp "target/classes:target/lib/*" src/bench/java/dev/sandbar/bench/ListSpeed.java
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms48m -Xmx192m -Xmn16m -cp "$out:target/classes:target/lib/*" dev.sandbar.bench.ListSpeed
