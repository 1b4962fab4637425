#!/usr/bin/env bash
# A simulated day of `airclass follow`: players' logs grow, are rotated, stop and are read half written; the live files are
# compared with them, and EIT present/following goes through tshark and GStreamer.
. "${BASH_SOURCE%/*}/topic"
label='follow: '
gi='import gi; gi.require_version("GstMpegts", "1.0"); from gi.repository import GstMpegts'
provide 'has tshark && /usr/bin/python3 -c "$gi" && gst-inspect-1.0 tsparse' --no-install-recommends \
  tshark python3-gi gir1.2-gstreamer-1.0 gir1.2-gst-plugins-bad-1.0 gstreamer1.0-plugins-bad gstreamer1.0-tools

airclass build schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --zone radio-tv --quiet --out "$work/out"
check_and_tell 'a day of twelve channels is as the logs say, within a second' node .ci/follow/day.mjs "$work/out" radio-tv "$work/day"
present() { node .ci/follow/present.mjs "$work/day/eit" >"$work/present" && cat "$work/present"; }
check 'EIT present/following is read' present
says() { grep -E "^ok: $1: " "$work/present"; }
for reader in tshark GStreamer; do check_and_tell "$reader reads present/following as it was on air" says "$reader"; done

# A wrong start in what should be there: the comparison can fail.
node -e 'const f = require("node:fs"), p = process.argv[1]; const rows = JSON.parse(f.readFileSync(p));
  for (const row of rows) row.start += 5000; f.writeFileSync(p, JSON.stringify(rows));' "$work/day/eit/wanted.json"
present >/dev/null
for reader in tshark GStreamer; do check "$reader: another start is found" fails says "$reader"; done
# One bit of a section: its CRC is bad.
spoilt() {
  node -e 'const f = require("node:fs"), p = process.argv[1]; const b = f.readFileSync(p);
    const at = b.indexOf(Buffer.from("4ef0", "hex")); b[at + 20] ^= 1; f.writeFileSync(p, b);' "$work/day/eit/9.ts"
  fails node .ci/follow/present.mjs "$work/day/eit"
}
check 'one bit that is wrong is found' spoilt
sums
