#!/usr/bin/env bash
# What players list and playout servers load: VLC with every list of every zone, each playout list's schema and lengths.
. "${BASH_SOURCE%/*}/topic"
# VLC runs as nobody where we are root.
chmod 755 "$work"
provide 'has vlc setpriv' --no-install-recommends vlc-bin vlc-plugin-base

airclass build schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out" 2>"$work/log"
release=$work/out/current
check_and_tell 'playout lists meet their schemas and last a day' node .ci/players/days.mjs "$release"
for zone in telecom unicom mobile radio-tv platform; do
  check_and_tell "VLC lists $zone" timeout 180 node .ci/players/lists.mjs "$release" "$zone"
done

# The comparisons are able to fail: an address, a length.
cp -rL "$release" "$work/changed"
sed -i 's#/tvod/p2.m3u8#/tvod/p3.m3u8#' "$work/changed/mobile/channels.m3u"
check_and_tell 'VLC: a changed address is found' fails timeout 60 node .ci/players/lists.mjs "$work/changed" mobile
sed -i '0,/"out_point_ms":600000/s//"out_point_ms":"600000"/' "$work"/changed/unicom/playout/p1/ersatztv/20200309*
check_and_tell 'a value of another type is found' fails node .ci/players/days.mjs "$work/changed"
sums
