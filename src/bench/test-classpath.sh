#!/usr/bin/env bash
# Prints the class path of the tests' libraries.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath >&2
cat target/test-classpath
