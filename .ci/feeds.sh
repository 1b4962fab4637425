#!/usr/bin/env bash
# Feeds before programs that we did not write: ADI before xmllint with its DTD; calendars in ical.js, python3-icalendar and
# ruby-icalendar against the release's timeline, and the table of airings in python3's csv; RSS in xmllint and python3-feedparser against the catalogue.
. "${BASH_SOURCE%/*}/topic"
provide 'has xmllint && /usr/bin/python3 -c "import icalendar, feedparser" && ruby -ricalendar -e 0' libxml2-utils python3-icalendar python3-feedparser ruby ruby-icalendar

differs() {
  local said
  said=$("$@")
  echo "$said"
  grep -q ', [1-9][0-9]* differences$' <<<"$said"
}

# Two releases of one folder: between them a lesson is cancelled, so that later ones move, and a recording goes.
cp -r schedules/sichuan-2020-spring "$work/project"
rm -rf "$work/project/media"
build() { airclass build "$work/project" --now 2020-03-08 --from "$1" --days 28 --out "$work/out" --quiet --accept-shrink --break-lock --reason test; }
check 'a release' build 2020-03-09
first=$(readlink -f "$work/out/current")
printf '%s\n' '  - {on: 2020-03-17, at: 09:05, cancel: true, reason: 停电}' >>"$work/project/timetables/p1.yaml"
sed -i '/^"P1\/math\/05.mp4"/d' "$work/project/media.lock.json"
check 'the release after it' build 2020-03-16
second=$(readlink -f "$work/out/current")

valid() { find "$1" -name ADI.XML -print0 | xargs -0 xmllint --nonet --noout --valid --path fixtures/adi; }
against() { node .ci/feeds/against-timeline.mjs "$@"; }
ical_js=(node .ci/feeds/read-calendars.mjs)
icalendar=(/usr/bin/python3 .ci/feeds/read-calendars.py)
ruby_icalendar=(ruby .ci/feeds/read-calendars.rb)
for release in "$first" "$second"; do
  name=$(basename "$release")
  packages=$(find "$release/radio-tv/adi" -name ADI.XML | wc -l)
  check "ADI: $packages packages valid: $name" valid "$release/radio-tv/adi"
  check_and_tell "ical.js: $name" against "$release" platform 28 "${ical_js[@]}"
  check_and_tell "python3-icalendar: $name" against "$release" platform 28 "${icalendar[@]}"
  check_and_tell "ruby-icalendar: $name" against "$release" platform 28 "${ruby_icalendar[@]}"
  check "RSS is well-formed: $name" find "$release/platform/rss" -name '*.xml' -exec xmllint --nonet --noout {} +
done
check_and_tell "python3-feedparser: $(basename "$second")" node .ci/feeds/rss-against-catalogue.mjs "$second" platform

# The table for spreadsheets.
for release in "$first" "$second"; do
  check_and_tell "python3 csv: $(basename "$release")" /usr/bin/python3 .ci/feeds/read-airings.py "$release" platform
done

# Moved and cancelled events are marked as such.
moved() { grep -c $'^SEQUENCE:1\r$' "$second/platform/calendar/grades/P1.ics" | (! grep -x 0) && ! grep -q $'^SEQUENCE:1\r$' "$first/platform/calendar/grades/P1.ics"; }
check 'later lessons of a cancelled one have a higher SEQUENCE' moved
withdrawn() { grep -q 'Verb="DELETE"' "$second/radio-tv/adi/P1/P1-math-05/ADI.XML" && ! grep -rlq 'Verb="DELETE"' "$first/radio-tv/adi"; }
check 'a package without its recording is withdrawn' withdrawn

# The comparisons are able to fail.
cp -r "$second" "$work/tampered"
sed -i '0,/^DTSTART;TZID=Asia\/Shanghai:\(.*\)0500/s//DTSTART;TZID=Asia\/Shanghai:\10600/' "$work/tampered/platform/calendar/grades/P1.ics"
check 'ical.js finds a lesson a minute late' differs against "$work/tampered" platform 28 "${ical_js[@]}"
check 'python3-icalendar finds it too' differs against "$work/tampered" platform 28 "${icalendar[@]}"
sed -i '0,/ Asset_Class="title"/s///' "$work/tampered/radio-tv/adi/P1/P1-chinese-01/ADI.XML"
check 'xmllint finds an asset without its class' fails valid "$work/tampered/radio-tv/adi"
sed -i '0,/<title>小学/s//<title>中学/' "$work/tampered/platform/rss/feed.xml"
sed -i '0,/<pubDate>\(.*\):05:00/s//<pubDate>\1:06:00/' "$work/tampered/platform/rss/feed.xml"
check 'python3-feedparser finds an item a minute late' differs node .ci/feeds/rss-against-catalogue.mjs "$work/tampered" platform

sed -i '2s/,first,/,repeat,/; 3s/T\(..\):\(..\):00+/T\1:\2:30+/' "$work/tampered/platform/airings.csv"
check 'python3 finds a run and a time that are others' differs /usr/bin/python3 .ci/feeds/read-airings.py "$work/tampered" platform

# Where clocks change: every reader has the instants of the catalogue.
check 'a project in Berlin' airclass build fixtures/golden/feeds --now 2026-03-26 --from 2026-03-27 --out "$work/berlin" --quiet
for reader in ical_js icalendar ruby_icalendar; do
  declare -n read=$reader
  check "$reader: over a change of the clock" node .ci/feeds/berlin.mjs "$work/berlin/current/one" "${read[@]}"
  mkdir -p "$work/clocks"
  check_and_tell "$reader: clocks of every shape" node .ci/feeds/zones.mjs "$work/clocks" "${read[@]}"
done
sums
