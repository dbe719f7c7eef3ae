#!/usr/bin/env bash
# Prints the budgets table with this build's figures:  packaging/bench.sh
# Every figure is a ratio of medians taken in one run on one machine. Slowness is printed, never a failure.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$root/packaging/install.sh" build test run bench
build bench mentorbook mentorbook-cli mentorbook-{bench,journey,paper,plain-import,smallest,start}
cli=$root/build/bench/app/mentorbook-cli
tests=$root/build/bench/tests
large=$root/build/bench/large.mentorbook

# On the disk of the tree: if /tmp lies in memory, a commit costs nothing and the figures mean nothing.
scratch=$(mktemp -d "$root/build/bench/scratch.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/data"
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/data XDG_RUNTIME_DIR=$scratch/data LC_ALL=C.UTF-8 TZ=UTC

# measured COMMAND...  runs it and appends its milliseconds to $times; its output is shown only if it fails.
measured() {
  local start=${EPOCHREALTIME/./}
  "$@" >"$scratch/log" 2>&1 </dev/null || { echo "bench.sh: failed: $*" >&2; cat "$scratch/log" >&2; exit 1; }
  times+=("$(((${EPOCHREALTIME/./} - start + 500) / 1000))")
}
median() {
  printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"
}
value() {  # of the measuring programs' lines "name value"; the median where a name comes again and again
  local values
  mapfile -t values < <(awk -v name="$1" '$1 == name { print $2 }' "$scratch/values")
  ((${#values[@]} == 0)) || median "${values[@]}"
}
line='%-38s %12s %12s %9s %9s  %s\n'
unmeasured() {
  # shellcheck disable=SC2059
  printf "$line" "$1" - - - "$2" "not measured: $3"
}
# row WHAT UNIT OURS THEIRS BUDGET  where the budget is a ratio, or with THEIRS "-" a figure in the unit
row() {
  if [[ ! $3 || ! $4 ]]; then
    unmeasured "$1" "$5" "the measuring program is silent"
    return
  fi
  awk -v what="$1" -v unit="$2" -v ours="$3" -v theirs="$4" -v budget="$5" -v line="$line" 'BEGIN {
    judged = theirs == "-" ? ours : ours / theirs
    printf line, what, sprintf("%.1f %s", ours, unit), theirs == "-" ? "-" : sprintf("%.1f %s", theirs, unit),
      theirs == "-" ? "-" : sprintf("%.2f", judged), theirs == "-" ? budget " " unit : budget,
      judged <= budget ? "holds" : "OVER"
  }'
}

if [[ ! $large -nt $cli ]]; then
  rm -f "$large"
  times=()
  measured "$cli" sample "$large" --meetings 100000
fi
cp "$large" "$scratch/large.mentorbook"
"$tests/mentorbook-bench" "$scratch/large.mentorbook" >"$scratch/values"

# The window, on an X server of its own without a screen. The shipped program is started; its window and its memory are
# measured from outside.
exec {shown}< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp -noreset 2>"$scratch/xvfb.log")
xvfb=$!
trap 'kill "$xvfb"; rm -rf "$scratch"' EXIT
read -r -t 20 display <&"$shown" || { echo "bench.sh: Xvfb does not start" >&2; cat "$scratch/xvfb.log" >&2; exit 1; }
export DISPLAY=:$display QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
for _ in {1..15}; do
  "$tests/mentorbook-start" "$root/build/bench/app/mentorbook" "$scratch/large.mentorbook" | sed 's/^/ours_/' >>"$scratch/values"
  "$tests/mentorbook-start" "$tests/mentorbook-smallest" "$scratch/large.mentorbook" | sed 's/^/smallest_/' >>"$scratch/values"
done
"$tests/mentorbook-journey" "$scratch/large.mentorbook" >>"$scratch/values"

# 200 people, 500 dated meetings each: 100,000 rows, no two alike.
awk 'BEGIN {
  print "Date,Time,Min,Who,With me as,How,About,Notes"
  for (i = 0; i < 100000; i++) {
    k = int(i / 200)
    printf "%04d-%02d-%02d,%02d:30,%d,Given%d Family%d,mentor,in person,Topic %d,\"Agreed on step %d, and on the next one\"\n",
      2000 + int(k / 336), 1 + int(k / 28) % 12, 1 + k % 28, 8 + i % 9, 15 + i % 60, i % 200, i % 200, i % 97, i
  }
}' >"$scratch/rows.csv"
ours=()
theirs=()
for _ in 1 2 3; do
  rm -f "$scratch"/{import,plain}.mentorbook
  "$cli" new "$scratch/import.mentorbook" --owner "Ada Bench" >/dev/null
  "$cli" new "$scratch/plain.mentorbook" --owner "Ada Bench" >/dev/null
  times=()
  measured "$cli" import "$scratch/import.mentorbook" "$scratch/rows.csv" --dates iso
  ours+=("${times[@]}")
  times=()
  measured "$tests/mentorbook-plain-import" "$scratch/plain.mentorbook" "$scratch/rows.csv"
  theirs+=("${times[@]}")
done
import_ours=$(median "${ours[@]}")
import_theirs=$(median "${theirs[@]}")

# The same rows as a spreadsheet, made and read by openpyxl, which loads what it reads as we do.
sheet_ours=
sheet_theirs=
if /usr/bin/python3 -c 'import openpyxl' 2>/dev/null; then
  /usr/bin/python3 - "$scratch/rows.csv" "$scratch/rows.xlsx" <<'PYTHON'
import csv, datetime, openpyxl, sys
book = openpyxl.Workbook()
sheet = book.active
for number, row in enumerate(csv.reader(open(sys.argv[1]))):
    if number:
        row[0], row[1] = datetime.date.fromisoformat(row[0]), datetime.time.fromisoformat(row[1])
        row[2] = int(row[2])
    sheet.append(row)
book.save(sys.argv[2])
PYTHON
  for _ in 1 2 3; do
    "$tests/mentorbook-bench" "$scratch/large.mentorbook" "$scratch/rows.xlsx" >>"$scratch/values"
    /usr/bin/python3 - "$scratch/rows.xlsx" >>"$scratch/values" <<'PYTHON'
import sys, time
import openpyxl
start = time.perf_counter()
rows = sum(1 for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows(values_only=True))
print("openpyxl_ms", 1000 * (time.perf_counter() - start))
PYTHON
  done
  sheet_ours=$(value sheet_ms)
  sheet_theirs=$(value openpyxl_ms)
fi

QT_QPA_PLATFORM=offscreen "$tests/mentorbook-paper" >>"$scratch/values"
"$cli" sample "$scratch/sample.mentorbook" >/dev/null
"$cli" export "$scratch/sample.mentorbook" agreement --format odt -o "$scratch/agreement.odt" >/dev/null
times=()
for _ in 1 2 3 4 5; do
  rm -f "$scratch/agreement.pdf"
  measured "$cli" export "$scratch/sample.mentorbook" agreement -o "$scratch/agreement.pdf"
done
pdf_ours=$(median "${times[@]}")
pdf_theirs=
if command -v soffice >/dev/null; then
  profile=$(mktemp -d)
  trap 'kill "$xvfb"; rm -rf "$scratch" "$profile"' EXIT
  convert=(soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$profile"
    "$scratch/agreement.odt")
  measured "${convert[@]}"  # the first run makes a profile and does not count
  times=()
  for _ in 1 2 3; do
    measured "${convert[@]}"
  done
  pdf_theirs=$(median "${times[@]}")
fi

# The mentor's record in three formats, whole process, against LibreOffice converting the Word file of it.
declare -A record_ours
for format in pdf docx xlsx; do
  times=()
  for _ in 1 2 3 4 5; do
    rm -f "$scratch/record.$format"
    measured "$cli" export "$scratch/sample.mentorbook" record -o "$scratch/record.$format"
  done
  record_ours[$format]=$(median "${times[@]}")
done
record_theirs=
if command -v soffice >/dev/null; then
  times=()
  for _ in 1 2 3; do
    measured soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$profile" "$scratch/record.docx"
  done
  record_theirs=$(median "${times[@]}")
fi

# 20,000 references, no two alike: planned against the book by us, read and written out by pandoc.
awk 'BEGIN {
  for (i = 0; i < 20000; i++)
    printf "@article{key%d,\n  author = {Family%d, Given and {\\\"O}zt{\\\"u}rk, A. B. and {Group %d}},\n  title = {{The {T%d} trial} of study %d},\n  journal = {J Bench}, year = %d, volume = %d, pages = {%d--%d}, doi = {10.5555/bench.%d}\n}\n\n",
      i, i % 997, i % 7, i % 31, i, 1990 + i % 36, i % 60, i, i + 9, i
}' >"$scratch/references.bib"
times=()
for _ in 1 2 3; do
  measured "$cli" import "$scratch/sample.mentorbook" "$scratch/references.bib" --dry-run
done
references_ours=$(median "${times[@]}")
references_theirs=
if command -v pandoc >/dev/null; then
  times=()
  for _ in 1 2 3; do
    measured pandoc -f bibtex -t csljson "$scratch/references.bib" -o "$scratch/references.json"
  done
  references_theirs=$(median "${times[@]}")
fi

# 50,000 events: read and matched by us as a whole process, read by python3-icalendar. And about as
# many meetings written as a calendar.
awk 'BEGIN {
  printf "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n"
  for (i = 0; i < 50000; i++) {
    printf "BEGIN:VEVENT\r\nUID:event-%d@bench\r\nDTSTAMP:20260101T000000Z\r\nLAST-MODIFIED:20260101T000000Z\r\n", i
    printf "DTSTART;TZID=Europe/Zurich:%04d%02d%02dT%02d3000\r\nDURATION:PT45M\r\nSEQUENCE:%d\r\n",
      2020 + i % 8, 1 + i % 12, 1 + i % 28, 8 + i % 9, i % 3
    printf "SUMMARY:Meeting %d about the aims page\\, and what follows\r\nLOCATION:Room %d\r\n", i, i % 40
    printf "DESCRIPTION:Bring the draft\\nand the numbers of month %d\r\n", i % 12
    printf "ATTENDEE;CN=Given%d Family%d;PARTSTAT=ACCEPTED:mailto:p%d@example.org\r\nSTATUS:CONFIRMED\r\n", i % 200, i % 200, i % 200
    printf "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Meeting\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
  }
  printf "END:VCALENDAR\r\n"
}' >"$scratch/events.ics"
times=()
for _ in 1 2 3; do
  measured "$cli" import "$scratch/import.mentorbook" "$scratch/events.ics" --dry-run
done
events_in=$(median "${times[@]}")
times=()
for _ in 1 2 3; do
  measured "$cli" export "$scratch/import.mentorbook" calendar --from 2000-01-01 --to 2000-09-28 --names -o "$scratch/out.ics"
done
events_out=$(median "${times[@]}")
events_theirs=
if /usr/bin/python3 -c 'import icalendar' 2>/dev/null; then
  times=()
  measured /usr/bin/python3 -c 'import icalendar, sys; icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())' "$scratch/events.ics"
  events_theirs=${times[0]}
fi

# shellcheck disable=SC2059
printf "$line" what ours against ratio budget verdict
row "start on the book / smallest program" ms "$(value ours_usable_ms)" "$(value smallest_usable_ms)" 1.45
mib() { value "$1" | awk '{ print $1 / 1024 }'; }
over=$(awk -v ours="$(mib ours_rss_kib)" -v smallest="$(mib smallest_rss_kib)" 'BEGIN { if (ours) print ours - smallest }')
row "memory after start, above that program" MiB "$over" - 30
row "search to first results, 100,000 notes" ms "$(value search_first_ms)" - 16.7
row "the same for a word that all notes hold" ms "$(value search_common_word_ms)" - 16.7
row "save one edit / bare SQLite commit" us "$(value save_us)" "$(value bare_commit_us)" 1.5
if [[ $pdf_theirs ]]; then
  row "agreement to PDF / LibreOffice" ms "$pdf_ours" "$pdf_theirs" 0.06
else
  unmeasured "agreement to PDF ($pdf_ours ms) / LibreOffice" 0.06 "LibreOffice is not installed"
fi
aloud=$(awk -v with="$(value page_ms)" -v without="$(value plain_page_ms)" 'BEGIN { if (with) print with - without }')
row "what lets a PDF be read aloud, a page" ms "$aloud" - 5
row "import 100,000 rows / bare C program" ms "$import_ours" "$import_theirs" 3
if [[ $sheet_theirs ]]; then
  row ".xlsx of 100,000 rows read / openpyxl" ms "$sheet_ours" "$sheet_theirs" 0.1
else
  unmeasured ".xlsx of 100,000 rows read / openpyxl" 0.1 "python3-openpyxl is not installed"
fi
for format in pdf docx xlsx; do
  if [[ $record_theirs ]]; then
    row "mentor's record to $format / LibreOffice" ms "${record_ours[$format]}" "$record_theirs" 0.1
  else
    unmeasured "mentor's record to $format (${record_ours[$format]} ms)" 0.1 "LibreOffice is not installed"
  fi
done
if [[ $references_theirs ]]; then
  row "20,000 references planned / pandoc" ms "$references_ours" "$references_theirs" 0.2
else
  unmeasured "20,000 references planned ($references_ours ms)" 0.2 "pandoc is not installed"
fi
if [[ $events_theirs ]]; then
  row "50,000 events read and matched / icalendar" ms "$events_in" "$events_theirs" 0.2
  row "50,000 events written / icalendar reading" ms "$events_out" "$events_theirs" 0.2
else
  unmeasured "50,000 events in ($events_in ms), out ($events_out ms)" 0.2 "python3-icalendar is not installed"
fi
row "longest gap in the event loop" ms "$(value gap_ms)" - 60
awk '$1 ~ /^gap_ms_/ && $2 > 60 { sub(/^gap_ms_/, "", $1); printf "  %s: %.0f ms\n", $1, $2 }' "$scratch/values"
