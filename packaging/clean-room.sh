#!/usr/bin/env bash
# Proves the two commands on a machine that has only Debian's base system:  packaging/clean-room.sh [bookworm|trixie]
# Needs root. Takes what is committed, not what lies in the work tree. With ROOM_CACHE=FOLDER the bare system is kept
# there for the next time; it is made anew when deleted.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

suite=${1:-bookworm}
[[ $suite == bookworm || $suite == trixie ]] || { echo "usage: clean-room.sh [bookworm|trixie]" >&2; exit 2; }
((EUID == 0)) || { echo "clean-room.sh: needs root" >&2; exit 1; }
"$root/packaging/install.sh" room

work=$(mktemp -d /var/tmp/mentorbook-room.XXXXXX)
# Mounts are in a namespace of their own and end with it. --one-file-system is a second safeguard.
trap 'rm -rf --one-file-system "$work"' EXIT
chmod 755 "$work"
bare=${ROOM_CACHE:-$work}/$suite.tar
room=$work/room
inside="$room/home/Mentor Book"  # the space in the name is intended: scripts must cope with it

release() {
  sed -n "s/^$2=//p" "$1/etc/os-release" | tr -d '"'
}

if [[ ! -f $bare ]]; then
  host=$(release / VERSION_CODENAME)
  # shellcheck disable=SC2016  # apt replaces these variables
  # The package sources of this machine, with the other suite.
  sources=$(apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
    grep -E "^deb [^ ]+ $host(-updates|-security)? main$" | sort -u | sed "s| $host| $suite|")
  mkdir -p "$(dirname "$bare")"
  mmdebstrap --quiet --variant=minbase "$suite" "$work/new.tar" - <<<"$sources"
  mv "$work/new.tar" "$bare"
fi
mkdir -m 755 "$room"
tar -xf "$bare" -C "$room"
cp -L /etc/resolv.conf /etc/hosts "$room/etc/"
apt-config dump Acquire >"$room/etc/apt/apt.conf.d/99host"
mkdir -p "$inside"
git -C "$root" archive HEAD | tar -x -C "$inside"

# enter COMMAND...  in the room, from its root folder, with no display, no input and no more environment than a login.
# shellcheck disable=SC2016  # expanded by the inner shell
enter() {
  unshare --mount --pid --fork --kill-child bash -ec '
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    exec chroot "$1" env -i CI=true HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${@:2}"
  ' enter "$room" "$@" </dev/null
}

# timed COMMAND  of the tree in the room
timed() {
  local start=$SECONDS
  echo "--- $suite: $1"
  enter "/home/Mentor Book/$1" || { echo "--- $suite: failed after $((SECONDS - start)) s"; exit 1; }
  echo "--- $suite: $((SECONDS - start)) s"
}

commit=$(git -C "$root" rev-parse --short HEAD)
timed packaging/test.sh
timed packaging/run.sh
echo "Again, with nothing changed:"
timed packaging/run.sh
echo "$commit holds on $(release "$room" PRETTY_NAME)."
