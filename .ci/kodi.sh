#!/usr/bin/env bash
# Every zone of the sample in a real Kodi: channels, numbers, programmes, and what it asks the stream's server when a
# viewer looks back. Two at a time; each has its own home, display and port.
. "${BASH_SOURCE%/*}/topic"
label='Kodi: '

tools() { [ -e /usr/lib/x86_64-linux-gnu/kodi/kodi.bin ] && [ -e /usr/lib/x86_64-linux-gnu/kodi/addons/pvr.iptvsimple ] && has Xvfb faketime; }
provide tools --no-install-recommends kodi kodi-bin kodi-pvr-iptvsimple xvfb libgl1-mesa-dri faketime

airclass build schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out"
read_back() {
  local zone=$1 clock=$2
  # The first lesson of the term is over, and the programme before the one on air.
  timeout 180 node .ci/kodi/read-back.mjs "$work/out/current/$zone" '2020-03-09 09:30:00' Asia/Shanghai "$clock" >"$work/$zone.log" 2>&1
  echo $? >"$work/$zone.code"
}
both() {
  read_back "$1" "$2" &
  read_back "$3" "$4" &
  wait
}
both telecom local unicom utc
both mobile local radio-tv local
read_back platform utc
for zone in telecom mobile unicom radio-tv platform; do
  count "$zone: $(head -n 1 "$work/$zone.log")" "$(cat "$work/$zone.code")" "$work/$zone.log"
done

# The comparison is able to fail: one title of the guide changed after Kodi's copy was made from it.
cp -r "$work/out/current/mobile" "$work/changed"
sed -i '0,/春夏秋冬/s//春夏秋天/' "$work/changed/guide.xml"
finds_the_title() {
  local said
  said=$(timeout 180 node .ci/kodi/read-back.mjs "$work/changed" '2020-03-09 09:30:00' Asia/Shanghai local "$work/out/current/mobile/guide.xml" 2>&1)
  echo "$said"
  grep -q 'title: expected' <<<"$said"
}
check 'a changed title is found' finds_the_title
check 'a faulty guide is kept as preview says' timeout 180 node .ci/kodi/against-model.mjs

sums
