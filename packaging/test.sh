#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test headless:  packaging/test.sh [ctest arguments]
# For example: packaging/test.sh -R goals
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$root/packaging/install.sh" build test run
build test

# A home of its own: no test may see or touch what belongs to the user.
home=$(mktemp -d)
trap 'chmod -R u+rwX "$home"; rm -rf "$home"' EXIT
mkdir -m 700 "$home"/{config,data,cache,state,runtime}

# Only what failed is worth reading, and the summary.
passed='^ *(Start +[0-9]+: |[0-9]+/[0-9]+ Test .* Passed )'
env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u LANGUAGE \
  QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=America/New_York HOME="$home" XDG_CONFIG_HOME="$home/config" \
  XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
  XDG_RUNTIME_DIR="$home/runtime" \
  ctest --test-dir "$root/build/test" -j "$(nproc)" --output-on-failure --no-tests=error "$@" </dev/null 2>&1 |
  grep -vE --line-buffered "$passed"
