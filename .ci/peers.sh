#!/usr/bin/env bash
# The outputs before programs that we did not write: xmllint, the XMLTV tools, ffmpeg, gzip; and the same bytes everywhere.
. "${BASH_SOURCE%/*}/topic"
provide 'has xmllint tv_validate_file tv_sort ffmpeg faketime strace' libxml2-utils xmltv-util ffmpeg faketime strace

dtd=/usr/share/xmltv/xmltv.dtd
# tv_sort says what it dislikes on standard error and still exits 0.
sorts() { tv_sort "$1" 2>&1 >/dev/null | tee /dev/stderr | (! grep -q .); }
unpacks() { gzip -t "$1.gz" && gzip -dc "$1.gz" | cmp - "$1"; }

npm run --silent sample-media >/dev/null || failed=$((failed + 1))
sichuan=(schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09)
tsinghua=(schedules/tsinghua-p1-2022 --now 2022-05-29 --from 2022-05-30)
check 'sichuan builds from its recordings' airclass build "${sichuan[@]}" --out "$work/sichuan"
check 'tsinghua builds' airclass build "${tsinghua[@]}" --days 28 --out "$work/tsinghua"
for guide in "$work"/{sichuan,tsinghua}/current/*/guide.xml; do
  name=${guide#"$work"/}
  check "DTD: $name" xmllint --nonet --noout --dtdvalid "$dtd" "$guide"
  check "tv_validate_file: $name" tv_validate_file --dtd-file "$dtd" "$guide"
  check "tv_sort: $name" sorts "$guide"
  check "gz: $name" unpacks "$guide"
done

# A playout day of recordings, played to its end by ffmpeg.
plays() {
  local list=$1 media=$2 seconds
  # Recordings are in the media folder; what the release brings itself stays in it.
  sed -e "s#^file '/[^']*/edu/#file '$media/#" -e "s#^file '\.\./\.\./#file '${list%/*/*/*}/#" "$list" >"$work/day.ffconcat"
  seconds=$(ffmpeg -nostdin -v error -xerror -f concat -safe 0 -i "$work/day.ffconcat" -map 0:v -f null -progress - - | sed -n 's/^out_time_us=//p' | tail -n 1)
  echo "played $seconds us"
  # A frame's grace: ffmpeg counts to the end of the last one.
  [ "$seconds" -ge 86399900000 ] && [ "$seconds" -le 86400100000 ]
}
day=$(find "$work/sichuan/current/telecom/playout/p1/ffconcat" -name '2020-03-09.ffconcat')
check 'ffmpeg plays an ffconcat day of 24 h' plays "$day" "$PWD/schedules/sichuan-2020-spring/media"

# The same input gives the same bytes, whatever the machine's zone, locale or clock.
same() {
  local out=$1
  shift
  "$@" node bin/airclass.js build "${sichuan[@]}" --out "$out" --quiet && diff -r "$work/sichuan/current/" "$out/current/"
}
check 'same bytes: TZ Pacific/Kiritimati, zh_CN' same "$work/same1" env TZ=Pacific/Kiritimati LC_ALL=zh_CN.UTF-8
check 'same bytes: TZ America/St_Johns, tr_TR' same "$work/same2" env TZ=America/St_Johns LC_ALL=tr_TR.UTF-8
check 'same bytes: TZ Europe/Berlin, in 2031' same "$work/same3" env TZ=Europe/Berlin FAKETIME_DONT_FAKE_MONOTONIC=1 faketime '2031-10-26 02:30:00'
check 'same bytes: in 1999' same "$work/same4" env FAKETIME_DONT_FAKE_MONOTONIC=1 faketime '1999-12-31 23:59:59'
check 'hostile media open nothing and connect nowhere' bash .ci/media-strace.sh
check 'faults of films are found by decoding' node .ci/media-decode.mjs
sums
