# shellcheck shell=bash
# What the commands of this folder share; they source it.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

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
    touch "$folder/build.ninja"  # CMake leaves an unchanged file its old date
  fi
  if ! cmake --build --preset "$preset" -j "$(nproc)" ${targets:+--target "${targets[@]}"} -- --quiet >"$log" 2>&1; then
    echo "Building failed:" >&2
    # After each FAILED line ninja repeats the whole command; the compiler's message comes next.
    sed '/^FAILED: /{n;d}' "$log" | head -n 80 >&2
    exit 1
  fi
)
