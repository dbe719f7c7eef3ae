#!/usr/bin/env bash
# Installs what is missing, and only that:  packaging/install.sh build|test|run|bench|torture|check|room ...
# Says nothing when nothing was missing. The names are the same on Debian 12 and Debian 13.
set -euo pipefail

# Noto brings scripts that the shipped fonts lack, such as Arabic. The driver for SQLite, the icon plugin and the time zones are looked up while
# the program runs, so no linker asks for them.
declare -A lists=(
  [build]="g++ cmake ninja-build ccache pkgconf qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libsqlite3-dev
           libqpdf-dev libpoppler-qt6-dev libzip-dev libxlsxwriter-dev libminizip-dev libexpat1-dev libical-dev libmd4c-dev libfontconfig-dev"
  [test]="catch2 librapidcheck-dev sqlite3 poppler-utils qpdf fonts-noto-core xvfb openbox libxcb-xtest0-dev
          at-spi2-core dbus-daemon orca python3-gi gir1.2-atspi-2.0 unzip strace e2fsprogs mount default-jre-headless libpdfbox2-java
          libjaxb-api-java libactivation-java python3-openpyxl
          python3-icalendar python3-vobject"
  [run]="libqt6sql6-sqlite libqt6svg6 tzdata"
  [bench]="xvfb libxcb1-dev libqt6sql6-sqlite python3-openpyxl"
  [torture]="strace e2fsprogs mount"
  [check]="clang clang-format clang-tidy libclang-rt-dev git"
  [room]="mmdebstrap"
)

wanted=()
for name in "$@"; do
  [[ -v lists[$name] ]] || { echo "install.sh: there is no list '$name' (build, test, run, bench, torture, check, room)" >&2; exit 2; }
  read -r -d '' -a list <<<"${lists[$name]}" || true
  wanted+=("${list[@]}")
done
((${#wanted[@]})) || { echo "usage: install.sh build|test|run|bench|torture|check|room ..." >&2; exit 2; }

# Asks for all packages at once. dpkg-query fails if it does not know one of them; that one is missing, too.
present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
missing=()
for package in "${wanted[@]}"; do
  [[ $'\n'$present$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

admin=()
if ((EUID)); then
  command -v sudo >/dev/null || { echo "As root, install first: ${missing[*]}" >&2; exit 1; }
  admin=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  "${admin[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null >>"$log" 2>&1
}
echo "Installing: ${missing[*]}" >&2
# One source may be out of reach without being needed, so only a failed installation counts.
apt update || true
if ! apt install -y --no-install-recommends "${missing[@]}"; then
  echo "Installing failed. The end of apt's report:" >&2
  tail -n 25 "$log" >&2
  exit 1
fi
