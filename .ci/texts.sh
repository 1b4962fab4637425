#!/usr/bin/env bash
# Every text of a project in every file that shows it, as lxml, html5lib, python3-icalendar and Python's csv and json read
# it: the texts contain what formats escape, and what other programs act on.
. "${BASH_SOURCE%/*}/topic"
provide '/usr/bin/python3 -c "import lxml, html5lib, icalendar"' python3-lxml python3-html5lib python3-icalendar

project="$work/project" out="$work/out" texts="$work/texts.json"
read_texts() { /usr/bin/python3 .ci/texts/read-texts.py "$texts" "$@"; }
files() { find "$@" -type f ! -name manifest.json ! -name packages.json ! -name numbers.json ! -name sending.json ! -name offline.json ! -name '*ersatztv*' ! -path '*/ersatztv/*'; }

check 'texts: a project is written' node .ci/texts/write-project.mjs "$project" "$texts"
check 'texts: it is published' airclass build "$project" --now 2020-03-10 --from 2020-03-11 --out "$out" --quiet --allow-missing
mapfile -t released < <(files -L "$out/current/one" "$out/current/timeline" "$out/current/report")
check_and_tell 'texts: a release' read_texts "${released[@]}"

# What people are shown of it: recordings, problems, what changes, what aired.
mkdir "$work/said"
for format in html csv json; do
  airclass probe "$project" --now 2020-03-10 --format "$format" --output "$work/said/recordings.$format" >/dev/null 2>&1
done
for format in json csv; do airclass check "$project" --now 2020-03-10 --format "$format" >"$work/said/check.$format" 2>/dev/null; done
node -e 'const [file] = process.argv.slice(1), fs = require("node:fs"), table = JSON.parse(fs.readFileSync(file, "utf8"));
  table.changes.push({ on: "2020-03-12", at: "09:00", cancel: true });
  fs.writeFileSync(file, JSON.stringify(table))' "$project/timetables/p1.yaml"
for format in html json; do
  airclass diff "$project" --now 2020-03-10 --out "$out" --notice "$work/notice" --format "$format" >"$work/said/diff.$format" 2>/dev/null
done
cp "$work"/notice/zh/P1.html "$work/said/notice.html"
printf '%s\n' 'start,file,end' '2020-03-11 09:00:00,P1-chinese-03.mp4,2020-03-11 09:15:00' >"$work/log.csv"
airclass as-run "$work/log.csv" --out "$out" --zone one --channel p1 --from 2020-03-11 --to 2020-03-11 \
  --report "html=$work/said/as-run.html" --report "csv=$work/said/as-run.csv" >/dev/null 2>&1
check_and_tell 'texts: pages and tables for people' read_texts "$work"/said/*

# The comparison can fail.
sed '0,/&amp;/s//\&amp;amp;/' "$out/current/one/guide.xml" >"$work/guide.xml"
check 'texts: a text that is escaped twice is found' fails read_texts "$work/guide.xml"
sums
