#!/usr/bin/env bash
# Installs what is missing, builds, and starts Mentorbook:  packaging/run.sh [FILE]
# Without a window or a display it makes the sample book and prints its papers into build/demo/ instead.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$root/packaging/install.sh" build run
build run
programs=$root/build/run/app

if [[ -x $programs/mentorbook && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  exec "$programs/mentorbook" "$@"
fi

demo=$root/build/demo
book=$demo/sample.mentorbook
rm -rf "$demo"
mkdir -p "$demo"
# Backups of the demonstration must not lie among the user's own. A bare machine has no runtime folder and no UTF-8
# locale.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$home}
[[ $(locale charmap) == UTF-8 ]] || export LC_ALL=C.UTF-8

cli() {
  "$programs/mentorbook-cli" "$@" >/dev/null
}
cli sample "$book"
for paper in letter a4; do
  cli export "$book" agreement --paper "$paper" -o "$demo/agreement-$paper.pdf"
  cli export "$book" agreement --blank --paper "$paper" -o "$demo/agreement-blank-$paper.pdf"
  cli export "$book" progress --paper "$paper" -o "$demo/progress-$paper.pdf"
done

echo "The sample book, its agreement (filled and blank) and its progress report are in"
echo "  $demo"
find "$demo" -type f -printf '    %f\n' | sort
echo "More with: $programs/mentorbook-cli --help"
