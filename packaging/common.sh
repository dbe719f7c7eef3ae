# shellcheck shell=bash
# What the commands of this folder share; they source it.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# run_tests PRESET [ctest arguments]  headless, in a home of its own: no test may see or touch what belongs to the user.
# Prints only what failed or could not run, and the summary. One more at a time than there are cores: some only wait.
run_tests() (
  home=$(mktemp -d)
  trap 'chmod -R u+rwX "$home"; rm -rf "$home"' EXIT
  mkdir -m 700 "$home"/{config,data,cache,state,runtime}
  passed='^ *(Start +[0-9]+: |[0-9]+/[0-9]+ Test .* Passed )'
  env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u LANGUAGE \
    QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=America/New_York HOME="$home" XDG_CONFIG_HOME="$home/config" \
    XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
    XDG_RUNTIME_DIR="$home/runtime" \
    ctest --test-dir "$root/build/$1" -j "$(($(nproc) + 1))" --output-on-failure --no-tests=error "${@:2}" </dev/null 2>&1 |
    grep -vE --line-buffered "$passed"
)

# build PRESET [TARGET...]  configures where needed, builds, and says nothing unless something fails.
# The result is in $root/build/PRESET; the presets are in CMakePresets.json.
build() (
  preset=$1
  folder=$root/build/$preset
  targets=("${@:2}")
  cd "$root" || exit
  # ccache keeps its store in the home folder; without one it would refuse to compile.
  [[ -w ${HOME:-/nonexistent} ]] || export CCACHE_DIR="$root/build/ccache"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT

  fresh=()
  # A folder that was copied or moved along with the tree still points to the old place.
  if [[ -f $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    fresh=(--fresh)
  fi
  [[ -f $folder/build.ninja ]] || echo "Building in build/$preset; the first time takes some minutes." >&2
  if [[ ! $folder/build.ninja -nt CMakePresets.json || ${#fresh[@]} -gt 0 ]]; then
    if ! cmake --preset "$preset" "${fresh[@]}" >"$log" 2>&1; then
      echo "Configuring failed:" >&2
      sed -n '/^CMake Error/,$p' "$log" | head -n 60 >&2
      exit 1
    fi
    touch "$folder/build.ninja"  # CMake does not touch the file if nothing changed
  fi
  if ! cmake --build --preset "$preset" -j "$(nproc)" ${targets:+--target "${targets[@]}"} -- --quiet >"$log" 2>&1; then
    echo "Building failed:" >&2
    # After each FAILED line ninja repeats the whole command; the compiler's message comes next.
    sed '/^FAILED: /{n;d}' "$log" | head -n 80 >&2
    exit 1
  fi
)
