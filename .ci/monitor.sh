#!/usr/bin/env bash
# The monitor hears what is on air: real ffmpeg, real HTTP on loopback, five zones with five channels. First without a fault
# over more than twenty changes of programme, then with each fault five times, then with hostile streams. Time is compressed
# by short lessons.
. "${BASH_SOURCE%/*}/topic"
port=$((20000 + RANDOM % 20000))
server=
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
provide 'has ffmpeg espeak-ng' ffmpeg espeak-ng

check 'sample lessons with speech' node .ci/monitor/make-school.mjs "$work/school" "$port"
check_and_tell 'fingerprints of all recordings' bash -c "node bin/airclass.js probe $work/school --fingerprint --lang en 2>&1 >/dev/null | grep ' 0 failed'"
again() { node bin/airclass.js probe "$work/school" --fingerprint --lang en 2>&1 >/dev/null | grep ': 0 made'; }
check 'fingerprints are made once' again
for fault in '' -frozen -black -silent; do
  check "packages$fault" node bin/airclass.js package "$work/school$fault" --to "$work/packages" --size 320x180
done
node bin/airclass.js build "$work/school" --out "$work/out" --quiet --accept-shrink >"$work/build.log" 2>&1
check 'a release with channels is published' test -s "$work/out/current/city/channel/p1.json"

node .ci/monitor/fault-server.mjs "$work/out/current" "$work/packages" "$port" "$work/school" >"$work/server.log" 2>&1 &
server=$!
for _ in $(seq 50); do grep -c ready "$work/server.log" >/dev/null && break; sleep 0.2; done
once() { node bin/airclass.js monitor "$work/school" --out "$work/out" --once --zone city,web --junit "$work/junit.xml" --page "$work/page.html" && grep 'failures="0"' "$work/junit.xml"; }
check 'monitor --once: all as planned' once
node .ci/monitor/rehearse.mjs "$work/school" "$work/out" "$port" ${MINUTES:+"$MINUTES"} >"$work/rehearsal" 2>&1
code=$?
cat "$work/rehearsal"
count 'faults are found and named, and nothing else is' "$code" "$work/server.log"
sums
