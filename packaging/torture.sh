#!/usr/bin/env bash
# Breaks the program on purpose and counts what happened:  packaging/torture.sh [kills [N]] [syscalls [K]] [powercut [N]]
# Without arguments: 1000 kills, up to 12 places of every system call, 10 power cuts of each sort (root, for a file system
# of its own). Fails if anything was lost or damaged, or if the program crashed or hung; what is merely wrong is counted.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() { echo "usage: torture.sh [kills [N]] [syscalls [K]] [powercut [N]]" >&2; exit 2; }
declare -A much=([kills]=1000 [syscalls]=12 [powercut]=10)
parts=()
for word in "$@"; do
  if [[ -v much[$word] ]]; then
    parts+=("$word")
  elif [[ $word =~ ^[1-9][0-9]{0,5}$ ]] && ((${#parts[@]})); then
    much[${parts[-1]}]=$word
  else
    usage
  fi
done
((${#parts[@]})) || parts=(kills syscalls powercut)

"$root/packaging/install.sh" build test torture
build test mentorbook-cli
cli=$root/build/test/app/mentorbook-cli

# On the disk of the tree, not in memory. No command has it as its working folder, or every trace would name it.
scratch=$(mktemp -d "$root/build/test/torture.XXXXXX")
disk=$scratch/disk
after_cut=$scratch/after-cut
cleanup() {
  local point workers
  workers=$(jobs -p)
  # shellcheck disable=SC2086
  [[ ! $workers ]] || { kill $workers && wait; } 2>/dev/null || true
  for point in "$after_cut" "$disk"; do
    if mountpoint -q "$point"; then umount "$point" || umount -l "$point"; fi
  done
  rm -rf "$scratch"
}
trap cleanup EXIT
set -E
trap 'echo "torture.sh: failed in line $LINENO: $BASH_COMMAND" >&2; exit 1' ERR
trap 'exit 130' INT
trap 'exit 143' TERM
cd /
mkdir -m 700 "$scratch/data"
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch/data LC_ALL=C.UTF-8

# note ROW COUNTER [DETAIL [WHERE ERROR]]  one line for the table; both workers append to the same file. What several
# errors do in the same way at one place is reported once.
note() { printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "${3:-}" "${4:-}" "${5:-}" >>"$scratch/tally"; }
touch "$scratch/tally"

# must COMMAND...  runs a command that has to work, or the rest makes no sense; its output goes to $said.
must() {
  said=$("$@" 2>&1 </dev/null) || { printf 'torture.sh: failed: %s\n%s\n' "$*" "$said" >&2; exit 1; }
}

# Runs two workers, one for each core. If one stops, the other still cleans up.
in_pairs() {
  local first second code=0
  "$@" 0 & first=$!
  "$@" 1 & second=$!
  wait "$first" || code=1
  wait "$second" || code=1
  ((code == 0)) || exit 1
}

whole() { [[ $("$cli" check "$1" 2>&1) == "No fault found." ]]; }
ids_in() { "$cli" list "$1" meetings --json | sed -n 's/^        "id": \([0-9]*\),*$/\1/p'; }
holds() { ids_in "$1" | grep -qx "$2"; }  # holds BOOK ID
# What a folder holds besides the named files.
strangers() {
  local folder=$1 name other=()
  shift
  while read -r name; do
    [[ " $* " == *" $name "* ]] || other+=("$name")
  done < <(ls -A "$folder")
  echo "${other[*]}"
}

## kill -9

# killed ROW COMMAND...  kills it at a random moment between its start and a little after its usual end. True if it ended
# by itself before that. The exit code is 137 for our own kill only: timeout stays its parent, so the process id
# can be nobody else's, and it passes on any other signal.
killed() {
  local row=$1 verb=${1#kill -9: } limit code=0
  shift
  printf -v limit '0.%06d' $((1 + usual[$verb] * 5 * RANDOM / 4 / 32768))
  note "$row" tried
  timeout --foreground -s KILL "$limit" "$cli" "$@" >"$mine/said" 2>"$mine/warned" </dev/null || code=$?
  # The next one is killed a little later or earlier, so that about half of them end by themselves however busy the machine is.
  if ((code == 137)); then ((usual[$verb] > 650000)) || usual[$verb]=$((usual[$verb] * 103 / 100))
  else usual[$verb]=$((usual[$verb] * 97 / 100 + 30))
  fi
  # 124: it ended while the signal was on its way. Its output counts all the same.
  if ((code == 137 || code == 124)); then return 1; fi
  if ((code > 4)); then
    note "$row" crashed "exit code $code: $*"
    return 1
  fi
  if ((code > 0)); then
    note "$row" wrong "exit code $code: $*: $(head -n 1 "$mine/warned")"
    return 1
  fi
}

# lasts VERB COMMAND...  its usual time in microseconds, capped so that it fits the fraction of a second above.
lasts() {
  local verb=$1 start
  shift
  start=${EPOCHREALTIME/./}
  must "$cli" "$@"
  usual[$verb]=$((${EPOCHREALTIME/./} - start))
  ((usual[$verb] < 700000)) || usual[$verb]=700000
}

verify_meetings() {
  whole "$book" || note "kill -9: log" damaged "check $book: $("$cli" check "$book" 2>&1 | head -n 1)"
  sort -u "$mine/acknowledged" >"$mine/expected"
  ids_in "$book" | sort >"$mine/present"
  local id
  for id in $(comm -23 "$mine/expected" "$mine/present"); do
    note "kill -9: log" lost "meeting $id"
    sed -i "/^$id\$/d" "$mine/acknowledged"  # reported once
  done
}

kills() {
  local worker=$1 round id number copy rows
  local mine=$scratch/kills-$worker
  local book=$mine/book/b.mentorbook
  local -A usual
  mkdir -p "$mine"/{book,copies,again}
  : >"$mine/acknowledged"
  must "$cli" new "$book" --owner "Ada Kill"
  printf 'Name\nLin Chen\n' >"$mine/people.csv"
  must "$cli" import "$book" "$mine/people.csv"
  meeting_rows() {  # so many that a commit takes several pages
    echo "Date,Who,About,Notes"
    for number in {1..20}; do echo "2026-01-15,Lin Chen,Sheet$1 row $number,\"Agreed, and on to the next step\""; done
  }
  meeting_rows 0 >"$mine/rows.csv"
  lasts import import "$book" "$mine/rows.csv" --dates iso
  lasts log log "$book" --with "Lin Chen" --note "Usual"
  lasts undo undo "$book"
  lasts redo redo "$book"
  lasts goal goal "$book" add "Grant"
  lasts backup backup "$book" "$mine/copies"
  copy=$said
  lasts restore restore "$copy" "$mine/again/first.mentorbook"
  rm "$mine/again/first.mentorbook"

  for ((round = worker + 1; round <= much[kills]; round += 2)); do
    case $((round / 2 % 10)) in
      5)
        meeting_rows "$round" >"$mine/rows.csv"
        id=
        killed "kill -9: import" import "$book" "$mine/rows.csv" --dates iso && id=yes
        [[ -s $mine/said ]] && id=yes
        [[ ! $id ]] || note "kill -9: import" acknowledged
        rows=$("$cli" list "$book" meetings --json | grep -c "\"title\": \"Sheet$round row " || true)
        if ((rows == 0)) && [[ $id ]]; then note "kill -9: import" lost "sheet of round $round"; fi
        if ((rows != 0 && rows != 20)); then note "kill -9: import" damaged "$rows of 20 rows of one sheet"; fi
        ;;
      6)
        killed "kill -9: goal" goal "$book" add "Goal$round" || true
        if [[ -s $mine/said ]]; then
          note "kill -9: goal" acknowledged
          "$cli" list "$book" goals --json | grep -q "\"title\": \"Goal$round\"" || note "kill -9: goal" lost "Goal$round"
        fi
        ;;
      7)
        # Adds a meeting to be undone, so that undo never removes one that has to stay.
        must "$cli" log "$book" --with "Lin Chen" --title "To be taken back"
        id=$said
        killed "kill -9: undo" undo "$book" || true
        if [[ -s $mine/said ]]; then
          note "kill -9: undo" acknowledged
          if holds "$book" "$id"; then note "kill -9: undo" lost "undo of meeting $id"; fi
        fi
        if ! holds "$book" "$id"; then
          killed "kill -9: redo" redo "$book" || true
          if [[ -s $mine/said ]]; then
            note "kill -9: redo" acknowledged
            holds "$book" "$id" || note "kill -9: redo" lost "redo of meeting $id"
          fi
        fi
        ;;
      8)
        killed "kill -9: backup" backup "$book" "$mine/copies" || true
        if [[ -s $mine/said ]]; then
          note "kill -9: backup" acknowledged
          [[ -f $(<"$mine/said") ]] || note "kill -9: backup" lost "$(<"$mine/said")"
        fi
        for copy in "$mine"/copies/*.mentorbook; do
          whole "$copy" || note "kill -9: backup" damaged "$("$cli" check "$copy" 2>&1 | head -n 1)"
        done
        ;;
      9)
        id=
        killed "kill -9: restore" restore "$copy" "$mine/again/$round.mentorbook" && id=yes
        [[ ! $id ]] || note "kill -9: restore" acknowledged
        if [[ -e $mine/again/$round.mentorbook ]]; then
          whole "$mine/again/$round.mentorbook" || note "kill -9: restore" damaged "$mine/again/$round.mentorbook"
        elif [[ $id ]]; then
          note "kill -9: restore" lost "$round.mentorbook"
        fi
        rm -f "$mine/again/$round.mentorbook"
        ;;
      *)
        killed "kill -9: log" log "$book" --with "Lin Chen" --title "Round $round" --note "What was said, at some length" || true
        if [[ $(<"$mine/said") =~ ^[0-9]+$ ]]; then
          note "kill -9: log" acknowledged
          cat "$mine/said" >>"$mine/acknowledged"
        fi
        ;;
    esac
    if ((round / 2 % 20 == 19)); then verify_meetings; fi
  done

  # The next write removes what the killed programs left behind.
  must "$cli" log "$book" --with "Lin Chen"
  must "$cli" export "$book" progress -o "$mine/book/progress.html"
  must "$cli" backup "$book" "$mine/copies"
  copy=$said
  must "$cli" restore "$copy" "$mine/again/last.mentorbook"
  verify_meetings
  local left
  for left in "$(strangers "$mine/book" b.mentorbook progress.html)" "$(strangers "$mine/again" last.mentorbook)" \
    "$(strangers "$mine/copies" "${copy##*/}")"; do
    [[ ! $left ]] || note "kill -9: log" wrong "left behind after the next write: $left"
  done
}

## Errors of system calls

# Six errors for each call, as disks, quotas, network folders and signals cause them. "+": that call and all later ones fail.
on_name="EIO ENOSPC EACCES EDQUOT EROFS EPERM"
on_read="EIO EINTR ENOMEM ESTALE ETIMEDOUT EACCES"
on_write="EIO ENOSPC EDQUOT EFBIG EINTR ESTALE"
on_look="EIO EACCES ENOMEM ESTALE ETIMEDOUT ELOOP"
on_lock="EIO ENOLCK EACCES EAGAIN EINTR EDEADLK"
declare -A errors=(
  [openat]="EIO ENOSPC EACCES EMFILE EINTR EDQUOT" [read]=$on_read [pread64]="EIO EINTR ENOMEM ESTALE ETIMEDOUT EIO+"
  # No "+" for read and write: it would also hit fonts and the error message itself.
  [write]=$on_write [pwrite64]="EIO ENOSPC EDQUOT EINTR EIO+ ENOSPC+" [ftruncate]="EIO ENOSPC EINTR EROFS EPERM EIO+"
  [fsync]="EIO ENOSPC EDQUOT EROFS EINTR EIO+" [fdatasync]="EIO ENOSPC EDQUOT EROFS EINTR EIO+"
  [rename]=$on_name [renameat2]=$on_name [link]=$on_name [unlink]="EIO ENOSPC EACCES EROFS EPERM EIO+" [mkdir]=$on_name
  [chmod]="EIO EACCES EPERM EROFS ENOSPC ESTALE" [fcntl]=$on_lock [flock]="EIO ENOLCK EINTR ENOMEM EPERM ESTALE"
  [close]="EIO EINTR ENOSPC EDQUOT ESTALE EBADF" [lseek]="EIO ESTALE EINVAL EOVERFLOW ESPIPE ENXIO"
  [fstat]=$on_look [newfstatat]=$on_look [statx]=$on_look [access]=$on_look [faccessat2]=$on_look [readlink]=$on_look
)
verbs=(log import undo sign export backup restore)

# words_for VERB FOLDER  puts the command that runs the verb in a prepared folder into $words.
words_for() {
  local verb=$1 folder=$2
  local book=$folder/b.mentorbook
  case $verb in
    log) words=(log "$book" --with "Lin Chen" --date 2026-01-15 --title "Under stress" --note "What was said") ;;
    import) words=(import "$book" "$folder/rows.csv" --dates iso) ;;
    undo) words=(undo "$book") ;;
    sign) words=(agreement "$book" sign --as mentor) ;;  # the last signature, which freezes the pages
    export) words=(export "$book" agreement -o "$folder/x.pdf") ;;
    backup) words=(backup "$book" "$folder/copies") ;;
    restore) words=(restore "$book" "$folder/again.mentorbook") ;;
  esac
}

# Everything that the command line prints about a book, without what differs from run to run.
told() {
  local noun
  {
    "$cli" check "$1" &&
      for noun in people mentorships goals meetings agreements; do "$cli" list "$1" "$noun" --json --with-private || return; done &&
      "$cli" history "$1" --json &&
      "$cli" agreement "$1" status --json
  } 2>&1 </dev/null | sed -E '/"(at|changed_at|created_at|uuid)": /d; s/(pdf_sha256": ")[0-9a-f]+/\1/' || true
}

# state_of VERB FOLDER  puts into $state: before, after, or what is wrong.
state_of() {
  local verb=$1 folder=$2 made
  local book=$folder/b.mentorbook start=$stage/$verb.start/b.mentorbook
  if [[ -e $book-journal ]] || ! cmp -s "$book" "$start"; then
    told "$book" >"$folder.told"
    if cmp -s "$folder.told" "$stage/$verb.before"; then state=before
    elif cmp -s "$folder.told" "$stage/$verb.after"; then state=after
    else state="the book is neither as before nor as after ($(head -n 1 "$folder.told"))"; return
    fi
  else
    state=before
  fi
  case $verb in
    export)
      if cmp -s "$folder/x.pdf" "$stage/export.start/x.pdf"; then state=before
      elif qpdf --check "$folder/x.pdf" >/dev/null 2>&1; then state=after
      else state="x.pdf is neither the old one nor a whole new one"
      fi
      return ;;
    backup) made=$(find "$folder" -path '*/copies/*.mentorbook') ;;
    restore) made=$(find "$folder" -name again.mentorbook) ;;
    *) return ;;
  esac
  if [[ ! $made ]]; then state=before
  elif cmp -s <(told "$made") "$stage/$verb.before"; then state=after
  else state="the copy is not as the book ($("$cli" check "$made" 2>&1 | head -n 1))"
  fi
}

# What may lie in a verb's folder afterwards.
expected=(b.mentorbook said rows.csv x.pdf x.html copies again.mentorbook)

prepare_stage() {
  local verb base=$scratch/base.mentorbook
  mkdir -p "$stage"
  must "$cli" sample "$base"
  must "$cli" agreement "$base" agree
  for verb in "${verbs[@]}"; do
    mkdir -p "$stage/$verb.start"
    cp "$base" "$stage/$verb.start/b.mentorbook"
  done
  printf 'Date,Who,About,Notes\n2026-01-15,Lin Chen,First,"One, two"\n2026-01-16,Mei Lindqvist,Second,\n2026-01-17,Lin Chen,Third,\n' \
    >"$stage/import.start/rows.csv"
  must "$cli" log "$stage/undo.start/b.mentorbook" --with "Lin Chen" --title "To be taken back"
  must "$cli" agreement "$stage/sign.start/b.mentorbook" sign --as mentee
  # A draft is laid out anew; an agreed version would only be copied out of the book.
  rm "$stage/export.start/b.mentorbook"
  must "$cli" sample "$stage/export.start/b.mentorbook"
  echo "the old file" >"$stage/export.start/x.pdf"
}

# For each verb: the calls that touch its folder, each as "verb call number-of-that-call", spread evenly. A number counts
# all calls of that name from the start of the process, as strace does when it injects.
list_cases() {
  local verb words run again calls
  calls=$(IFS=,; echo "${!errors[*]}")
  for verb in "${verbs[@]}"; do
    for again in first second; do
      run=$stage/$verb.$again
      cp -r "$stage/$verb.start" "$run"
      words_for "$verb" "$run"
      # "?" passes over a call that this machine does not have.
      strace -f -y -qq -e signal=none -e trace="?${calls//,/,?}" -o "$run.trace" "$cli" "${words[@]}" >"$run/said" 2>"$run.warned" </dev/null ||
        { echo "torture.sh: failed: ${words[*]}" >&2; cat "$run.warned" >&2; exit 1; }
      told "$run/b.mentorbook" >"$run.told"
    done
    told "$stage/$verb.start/b.mentorbook" >"$stage/$verb.before"
    mv "$stage/$verb.first.told" "$stage/$verb.after"
    cmp -s "$stage/$verb.after" "$stage/$verb.second.told" || { echo "torture.sh: $verb does not do the same twice" >&2; exit 1; }
    awk -v folder="$stage/$verb.first" -v verb="$verb" -v most="${much[syscalls]}" '
      { split($2, part, "("); name = part[1] }
      $2 !~ /\(/ { next }  # the second half of a call that another thread interrupted
      { number = ++calls[$1, name] }
      index($0, folder) { place[name, ++places[name]] = number }
      END {
        for (name in places) {
          n = places[name]
          last = 0
          for (i = 0; i < (n < most ? n : most); ++i) {
            at = n <= most ? i + 1 : most == 1 ? 1 : 1 + int(i * (n - 1) / (most - 1))
            if (place[name, at] != last) print verb, name, place[name, at]
            last = place[name, at]
          }
        }
      }' "$stage/$verb.first.trace" | sort
  done
}

# Runs the verb once with one error in one call.
inject() {
  local verb=$1 call=$2 number=$3 error=$4
  local folder=$stage/$verb.run-$worker row="error in a call: $verb" place="$call $number" when=$number
  local code=0 hit state lines sentence left words
  noted() { note "$row" "$1" "${2:-}" "$place" "$error"; }
  [[ $error != *+ ]] || when=$number+
  rm -rf "$folder"
  cp -r "$stage/$verb.start" "$folder"
  words_for "$verb" "$folder"
  timeout -k 5 30 strace -f -y -qq -e signal=none -e trace="$call" -e inject="$call:error=${error%+}:when=$when" -o "$folder.trace" \
    "$cli" "${words[@]}" >"$folder/said" 2>"$folder.warned" </dev/null || code=$?
  hit=$(grep -m 1 -F '(INJECTED)' "$folder.trace" || true)
  if [[ $hit != *"$folder"* ]]; then
    noted missed
    return
  fi
  # The report names the file instead of a number and leaves out what was read or written.
  hit=${hit//"$folder/"/}
  place+=" $(sed -E 's/^[0-9]+ +[a-z0-9]+//; s/AT_FDCWD<[^>]*>, //; s/0x[0-9a-f]+/…/g; s/ = -1 .*//; s/^(\([0-9]+<[^>]*>), "[^"]*"\.*/\1, …/' \
    <<<"${hit//"$folder"/.}" | cut -c 1-100)"
  lines=$(wc -l <"$folder.warned")
  sentence=$(head -n 1 "$folder.warned")
  sentence=${sentence//"$folder/"/}
  noted tried
  if ((code == 124 || code == 137)); then noted crashed "hangs"
  elif ((code > 4)); then noted crashed "exit code $code"
  elif ((code == 0)); then
    noted acknowledged
    ((lines <= 3)) || noted wrong "$lines lines of remarks"
  else
    if ((code != 4)) && [[ $code/$verb != 3/import ]]; then noted wrong "exit code $code: $sentence"; fi
    ((lines == 1)) || noted wrong "exit code $code and $lines lines instead of one sentence: $sentence"
  fi
  state_of "$verb" "$folder"
  case $code/$state in
    0/after | [1-9]*/before) ;;
    0/before) noted lost "exit code 0, but nothing was done" ;;
    */after)
      # The change was made and only the output failed, which the sentence has to say.
      grep -q "standard output" "$folder.warned" || noted wrong "exit code $code, but the change was made: $sentence" ;;
    *) noted damaged "exit code $code: $state" ;;
  esac

  if ((code == 0)); then
    left=$(strangers "$folder" "${expected[@]}")
    # A file that could not be removed stays until the next write.
    [[ ! $left || $call == unlink ]] || noted wrong "exit code 0 leaves behind $left"
    return
  fi
  # The next commands have to work and to leave nothing behind.
  if ! "$cli" log "$folder/b.mentorbook" --with "Lin Chen" >"$folder/said" 2>"$folder.warned" </dev/null ||
    ! "$cli" export "$folder/b.mentorbook" progress -o "$folder/x.html" >"$folder/said" 2>"$folder.warned" </dev/null; then
    noted wrong "exit code $code; the next command is refused: $(head -n 1 "$folder.warned")"
    return
  fi
  left=$(strangers "$folder" "${expected[@]}")
  [[ ! $left ]] || noted wrong "exit code $code; left behind after the next write: $left"
  whole "$folder/b.mentorbook" || noted damaged "after the next write"
}

inject_half() {
  local worker=$1 verb call number error
  while read -r verb call number; do
    for error in ${errors[$call]}; do inject "$verb" "$call" "$number" "$error"; done
  done < <(awk -v worker="$worker" 'NR % 2 == worker' "$scratch/cases")
}

syscalls() {
  stage=$scratch/calls
  prepare_stage
  list_cases >"$scratch/cases"
  in_pairs inject_half
}

## Power cuts

# After a power cut the disk would hold what the file system has written to its image by now. Nothing is flushed before the copy.
cut_power() { cp --sparse=always "$scratch/image" "$scratch/image-cut"; }

look_after_cut() {
  must mount -o loop "$scratch/image-cut" "$after_cut"
  "$@"
  must umount "$after_cut"
}

meeting_after_cut() {  # ROW ID
  local book=$after_cut/book/b.mentorbook
  # First a reading command, then a writing one: both have to cope with the state after the cut.
  if ! "$cli" list "$book" meetings --json >"$scratch/list" 2>&1; then
    note "$1" damaged "list after the cut: $(head -n 1 "$scratch/list")"
    return
  fi
  grep -q "^        \"id\": $2,*$" "$scratch/list" || note "$1" lost "meeting $2"
  whole "$book" || note "$1" damaged "check after the cut: $("$cli" check "$book" 2>&1 | head -n 1)"
  "$cli" log "$book" --with "Lin Chen" >"$scratch/list" 2>&1 || note "$1" wrong "log after the cut: $(head -n 1 "$scratch/list")"
  whole "$book" || note "$1" damaged "check after the next log: $("$cli" check "$book" 2>&1 | head -n 1)"
  [[ ! $(strangers "$after_cut/book" b.mentorbook) ]] ||
    note "$1" wrong "left behind after the cut and the next log: $(strangers "$after_cut/book" b.mentorbook)"
}

file_after_cut() {  # ROW FILE  the live one is what was acknowledged
  local cut=$after_cut/${2#"$disk/"}
  if [[ ! -e $cut ]]; then note "$1" lost "${2##*/}"
  elif ! cmp -s "$2" "$cut"; then note "$1" damaged "${2##*/} is not whole"
  fi
}

# log_cut ROW CONTROL...  cuts the power at the moment the output arrives, while the program is still ending.
log_cut() {
  local row=$1 id
  shift
  note "$row" tried
  { "$@" "$cli" log "$disk/book/b.mentorbook" --with "Lin Chen" --title "Before the cut" </dev/null 2>"$scratch/warned" || true; } |
    { read -r id || id=; cut_power; echo "$id" >"$scratch/id"; }
  id=$(<"$scratch/id")
  [[ $id =~ ^[0-9]+$ ]] || { note "$row" wrong "log: $(head -n 1 "$scratch/warned")"; return; }
  note "$row" acknowledged
  look_after_cut meeting_after_cut "$row" "$id"
}

file_cut() {  # ROW FILE COMMAND...
  local row=$1 file=$2
  shift 2
  note "$row" tried
  if ! "$@" >"$scratch/said" 2>"$scratch/warned" </dev/null; then
    note "$row" wrong "$(head -n 1 "$scratch/warned")"
    return
  fi
  cut_power
  [[ $file ]] || file=$(<"$scratch/said")
  note "$row" acknowledged
  look_after_cut file_after_cut "$row" "$file"
}

powercut() {
  cannot() { echo "torture.sh: no power cuts: $1" >&2; impossible=1; note "power cut" none "$1"; }
  if ((EUID)); then cannot "mounting needs root"; return; fi
  truncate -s 32M "$scratch/image"
  # Everything is laid out now, so that the kernel writes nothing to the image by itself later.
  must mkfs.ext4 -q -F -E lazy_itable_init=0,lazy_journal_init=0 "$scratch/image"
  mkdir "$disk" "$after_cut"
  # The kernel commits seldom, so that only the program's own syncs bring data to the disk.
  if ! said=$(mount -o loop,commit=300 "$scratch/image" "$disk" 2>&1); then cannot "${said%%$'\n'*}"; return; fi
  mkdir "$disk/book"
  must "$cli" sample "$disk/book/b.mentorbook"
  sync -f "$disk"

  # control FOLDER COMMAND...  makes each sync of the folder do nothing and succeed. If nothing is lost then, the other
  # rounds prove nothing.
  control() {
    if [[ $kind == real ]]; then "${@:2}"
    else strace -f -qq -o /dev/null -P "$1" -e trace=fsync,fdatasync -e inject=fsync,fdatasync:retval=0 "${@:2}"
    fi
  }
  local round kind suffix folder
  for kind in real control; do
    suffix=
    [[ $kind == real ]] || suffix=", folder never synced"
    for ((round = 1; round <= much[powercut]; round++)); do
      log_cut "power cut: log$suffix" control "$disk/book"
      folder=$disk/copies-$kind-$round
      file_cut "power cut: backup$suffix" "" control "$folder" "$cli" backup "$disk/book/b.mentorbook" "$folder"
      folder=$disk/papers
      mkdir -p "$folder"
      sync -f "$disk"
      file_cut "power cut: export$suffix" "$folder/$kind-$round.pdf" \
        control "$folder" "$cli" export "$disk/book/b.mentorbook" progress -o "$folder/$kind-$round.pdf"
      rm -rf "$disk"/copies-* "$disk"/papers/*
    done
  done
  must umount "$disk"
}

impossible=0
for part in "${parts[@]}"; do
  case $part in
    kills) in_pairs kills ;;
    syscalls) syscalls ;;
    powercut) powercut ;;
  esac
done

awk -F '\t' '
  BEGIN {
    line = "%-42s %7s %12s %6s %8s %8s %6s\n"
    printf line, "what", "tried", "acknowledged", "lost", "damaged", "crashed", "wrong"
  }
  !($1 in seen) { seen[$1] = ++rows; name[rows] = $1 }
  { count[$1, $2]++ }
  $2 ~ /^(lost|damaged|crashed|wrong|missed)$/ && $1 !~ /never synced/ {
    key = $1 FS $2 FS $3 FS $4
    if ($5 && key in errors) errors[key] = errors[key] " " $5
    else if (++told[$1, $2] <= 12) {
      errors[key] = $5
      detail[++details] = key
    }
  }
  END {
    for (row = 1; row <= rows; ++row) {
      what = name[row]
      if ((what, "none") in count) { printf line, what, "-", "-", "-", "-", "-", "-"; continue }
      printf line, what, count[what, "tried"] + 0, count[what, "acknowledged"] + 0, count[what, "lost"] + 0,
        count[what, "damaged"] + 0, count[what, "crashed"] + 0, count[what, "wrong"] + 0
      if (what ~ /never synced/) {
        if (!count[what, "lost"]) { print "  proves nothing: " what ": this had to lose"; bad = 1 }
      } else if (count[what, "lost"] + count[what, "damaged"] + count[what, "crashed"]) bad = 1
    }
    for (i = 1; i <= details; ++i) {
      split(detail[i], part, FS)
      print "  " part[2] ": " part[1] ": " (part[4] ? part[4] ": " errors[detail[i]] ": " : "") part[3]
    }
    for (what in told) { split(what, part, SUBSEP); if (told[what] > 12) print "  " part[2] ": " part[1] ": " told[what] - 12 " more" }
    exit bad
  }' "$scratch/tally" || exit 1
((impossible == 0)) || exit 3
