#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test headless:  packaging/test.sh [ctest arguments]
# For example: packaging/test.sh -R goals
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$root/packaging/install.sh" build test run
build test

run_tests test "$@"
