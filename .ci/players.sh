#!/usr/bin/env bash
# What players list and playout servers load: VLC with every list of every zone, each playout list's schema and lengths.
set -uo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# VLC runs as nobody where we are root.
chmod 755 "$work"
passed=0 failed=0

tools() { command -v vlc setpriv >/dev/null; }
tools || { bash .ci/install --no-install-recommends vlc-bin vlc-plugin-base; } >"$work/apt.log" 2>&1 ||
  tail -n 20 "$work/apt.log"

check() {
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "ok: $name: $(tail -n 1 "$work/log")"
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    tail -n 40 "$work/log"
  fi
}
fails() { ! "$@"; }

node bin/airclass.js build schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out" 2>"$work/log"
release=$work/out/current
check 'playout lists meet their schemas and last a day' node .ci/players/days.mjs "$release"
for zone in telecom unicom mobile radio-tv platform; do
  check "VLC lists $zone" timeout 180 node .ci/players/lists.mjs "$release" "$zone"
done

# The comparisons are able to fail: an address, a length.
cp -rL "$release" "$work/changed"
sed -i 's#/tvod/p2.m3u8#/tvod/p3.m3u8#' "$work/changed/mobile/channels.m3u"
check 'VLC: a changed address is found' fails timeout 60 node .ci/players/lists.mjs "$work/changed" mobile
sed -i '0,/"out_point_ms":600000/s//"out_point_ms":"600000"/' "$work"/changed/unicom/playout/p1/ersatztv/20200309*
check 'a value of another type is found' fails node .ci/players/days.mjs "$work/changed"

echo "peers: $passed passed, $failed failed, 0 skipped"
