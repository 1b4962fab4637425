#!/usr/bin/env bash
# The cable zone's service information before readers that we did not write: tshark, GStreamer and aribts read every
# event of a week's EIT; xmllint the channel plan and TSDuck's XML. The comparisons are shown able to fail.
. "${BASH_SOURCE%/*}/topic"
label='DVB: '

schema=/usr/share/sgml/xmltv/dtd/0.5/xmltv-lineups.xsd
gi='import gi; gi.require_version("GstMpegts", "1.0"); from gi.repository import GstMpegts'
provide 'has tshark xmllint && [ -e "$schema" ] && /usr/bin/python3 -c "$gi" && gst-inspect-1.0 tsparse' --no-install-recommends \
  tshark libxml2-utils xmltv-util python3-gi gir1.2-gstreamer-1.0 gir1.2-gst-plugins-bad-1.0 gstreamer1.0-plugins-bad gstreamer1.0-tools

compare() { node .ci/dvb/compare.mjs "$@"; }
# A reader's line of a comparison, whichever way it went.
says() { grep -E "^$1: $2: " "$work/$3"; }

airclass build schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --zone radio-tv --quiet --out "$work/out"
release=$work/out/current eit=$work/out/current/radio-tv/dvb/eit.ts
compare "$release" radio-tv 7 >"$work/sound" 2>&1
cat "$work/sound"
for reader in tshark GStreamer aribts; do check "$reader reads every event of a week" says ok "$reader" sound; done

# One bit of a title in the schedule: the section's CRC is bad, and no reader may take it for sound.
node -e 'const f = require("node:fs"); const b = f.readFileSync(process.argv[1]);
  b[b.lastIndexOf(Buffer.from("13d0a1d1a7", "hex")) + 2] ^= 1; f.writeFileSync(process.argv[2], b);' "$eit" "$work/flipped.ts"
compare "$release" radio-tv 7 "$work/flipped.ts" >"$work/flipped" 2>&1
for reader in tshark GStreamer aribts; do check "$reader finds one bit that is wrong" says FAILED "$reader" flipped; done

# Another title in the tables: the text itself is compared.
cp -rL "$release" "$work/other"
sed -i '0,/春夏秋冬/s//春夏秋天/' "$work/other/timeline/p1.json"
compare "$work/other" radio-tv 7 >"$work/titles" 2>&1
for reader in tshark GStreamer aribts; do check "$reader finds another title" says FAILED "$reader" titles; done

# Played in a loop: no packet is out of turn where the file begins again, and one that is missing is noticed.
drops() { tshark -r "$1" -Y mp2t.cc.drop 2>/dev/null | wc -l; }
looped() { cat "$eit" "$eit" "$eit" >"$work/loop.ts" && [ "$(drops "$work/loop.ts")" = 0 ]; }
gap() { { cat "$eit" && tail -c +189 "$eit"; } >"$work/gap.ts" && [ "$(drops "$work/gap.ts")" != 0 ]; }
check 'the loop closes' looped
check 'a loop that does not close is found' gap

lineup=$release/radio-tv/lineup.xml
check 'the channel plan is valid' xmllint --nonet --noout --schema "$schema" "$lineup"
sed 's/<service-id>801/<service-id>p1/' "$lineup" >"$work/lineup.xml"
check 'a faulty channel plan is found' bash -c "! xmllint --nonet --noout --schema $schema $work/lineup.xml"
check 'the XML for TSDuck is well-formed' xmllint --nonet --noout "$release/radio-tv/dvb/eit.xml"
sums
