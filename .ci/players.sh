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

# Several live addresses, of a project that has no recordings.
cp -r fixtures/golden/two-addresses "$work/two" && rm -r "$work/two/expected"
airclass build "$work/two" --now 2020-03-08 --from 2020-03-09 --quiet --out "$work/out-two" 2>"$work/log"
check_and_tell 'VLC lists several live addresses' timeout 60 node .ci/players/lists.mjs "$work/out-two/current" one \
  'http://192.168.1.1:5140/rtp/233.252.0.1:5140?fcc=10.0.0.1:8027'

# ffconcat, read by ffmpeg: recordings of several makes, and then a day of the sample, a relay and a card in it. Where the
# list has no silence, it must be found out.
provide 'has ffmpeg ffprobe' ffmpeg
check_and_tell 'silence for recordings of every make' timeout 900 node .ci/players/silence.mjs "$work/makes"
[ -d schedules/sichuan-2020-spring/media ] || check 'sample recordings' npm run -s sample-media
day=$release/telecom/playout/p1/ffconcat/2020-03-09.ffconcat
sed "s#/data/edu#$PWD/schedules/sichuan-2020-spring/media#" "$day" >"${day%/*}/here.ffconcat"
check_and_tell 'a day of the sample has sound throughout' node .ci/players/whole-day.mjs "${day%/*}/here.ffconcat"
sed "/silence/,/^outpoint/d" "${day%/*}/here.ffconcat" >"${day%/*}/silent.ffconcat"
check_and_tell 'a day without silence is found' fails node .ci/players/whole-day.mjs "${day%/*}/silent.ffconcat"
rm "${day%/*}"/{here,silent}.ffconcat

# The comparisons are able to fail: an address, a length.
cp -rL "$release" "$work/changed"
sed -i 's#/tvod/p2.m3u8#/tvod/p3.m3u8#' "$work/changed/mobile/channels.m3u"
check_and_tell 'VLC: a changed address is found' fails timeout 60 node .ci/players/lists.mjs "$work/changed" mobile
sed -i '0,/"out_point_ms":600000/s//"out_point_ms":"600000"/' "$work"/changed/unicom/playout/p1/ersatztv/20200309*
check_and_tell 'a value of another type is found' fails node .ci/players/days.mjs "$work/changed"
cp -rL "$work/out-two/current" "$work/two-changed"
sed -i 's#rtp/233.252.0.1#rtp/233.252.0.9#' "$work/two-changed/one/channels.m3u"
check_and_tell 'VLC: a changed second address is found' fails timeout 60 node .ci/players/lists.mjs "$work/two-changed" one \
  'http://192.168.1.1:5140/rtp/233.252.0.1:5140?fcc=10.0.0.1:8027'
sums
