#!/usr/bin/env bash
# Channels without a playout server: ffmpeg packages short lessons, two nodes and nginx serve them, and ffmpeg and GStreamer
# play them over programme boundaries. A day's playlists are compared with the guide. Time is compressed by short lessons.
. "${BASH_SOURCE%/*}/topic"
port=$((20000 + RANDOM % 20000))
trap 'kill $nodes 2>/dev/null; [ -f "$work/pid" ] && kill "$(cat "$work/pid")" 2>/dev/null; rm -rf "$work"' EXIT
nodes=
chmod 755 "$work"
provide 'has ffmpeg nginx gst-launch-1.0 && gst-inspect-1.0 hlsdemux' ffmpeg nginx-light gstreamer1.0-tools gstreamer1.0-plugins-bad gstreamer1.0-plugins-good gstreamer1.0-libav curl

make_school() {
  local school=$work/school i at length hour
  mkdir -p "$school"/{courses,timetables,zones,media/P1/chinese,media/common}
  cat >"$school/project.yaml" <<'YAML'
id: school
title: {zh: 空中课堂, en: Lessons on air}
time-zone: UTC
languages: [zh, en]
media: {folder: media, file: "{grade}/{course}/{number:02}.mp4", frame-rate: 25}
YAML
  cat >"$school/calendar.yaml" <<YAML
term: {first-day: $(date -u +%F -d yesterday), last-day: $(date -u +%F -d '+9 days')}
weekdays: [mon, tue, wed, thu, fri, sat, sun]
holidays: []
YAML
  printf 'organisations: {s: {zh: 电教馆, en: Station}}\nteachers: {z: {name: {zh: 张敏, en: Zhang Min}, organisation: s}}\n' >"$school/teachers.yaml"
  cat >"$school/courses/p1.yaml" <<'YAML'
grade: P1
recorded-by: s
courses: {chinese: {teacher: z, lessons: [{title: 一, length: 25s}, {title: 二, length: 25s}, {title: 三, length: 25s}]}}
YAML
  cat >"$school/programmes.yaml" <<'YAML'
programmes:
  one: {title: {zh: 一, en: One}, kind: break, file: P1/chinese/01.mp4}
  two: {title: {zh: 二, en: Two}, kind: break, file: P1/chinese/02.mp4}
  three: {title: {zh: 三, en: Three}, kind: break, file: P1/chinese/03.mp4}
  card: {title: {zh: 台标, en: Card}, kind: break, file: common/card.mp4}
fill: {after-lesson: {programmes: [card], guide: merge}, between: {programmes: [card], guide: show}, off-hours: {programmes: [card], guide: show}}
YAML
  {
    printf 'channel: p1\ngrade: P1\nfrom: %s\nweek:\n' "$(date -u +%F -d yesterday)"
    i=0 at=0
    while [ $at -lt 86300 ]; do
      case $((i % 3)) in 0) length=30 name=one ;; 1) length=35 name=two ;; *) length=40 name=three ;; esac
      printf '  "%02d:%02d:%02d-%02d:%02d:%02d": %s\n' $((at / 3600)) $((at / 60 % 60)) $((at % 60)) $(((at + length) / 3600)) $(((at + length) / 60 % 60)) $(((at + length) % 60)) $name
      at=$((at + length)) i=$((i + 1))
      [ $((i % 7)) -ne 0 ] || at=$((at + 17))
    done
  } >"$school/timetables/p1.yaml"
  cat >"$school/zones/web.yaml" <<'YAML'
id: web
title: {zh: 网络, en: Web}
lineup: {p1: {number: 1, id: p1.web.example, name: {zh: 一年级, en: Grade 1}, stream: "https://live.example/web/p1/index.m3u8"}}
outputs: {channel: {}, xmltv: {days: 3, past-days: 0}}
YAML
  for i in 1 2 3; do
    ffmpeg -v error -y -f lavfi -i "testsrc=s=320x180:r=25:d=25" -f lavfi -i "sine=frequency=$((300 * i)):duration=25:sample_rate=48000" \
      -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac "$school/media/P1/chinese/0$i.mp4" </dev/null
  done
  # Key frames too far apart: this one has to be coded anew.
  ffmpeg -v error -y -f lavfi -i "testsrc2=s=320x180:r=25:d=8" -f lavfi -i anullsrc=r=48000 -t 8 -c:v libx264 -preset ultrafast -g 300 \
    -sc_threshold 0 -pix_fmt yuv420p -c:a aac "$school/media/common/card.mp4" </dev/null
}
make_school

package() { airclass package "$work/school" --to "$work/packages" --size 320x180 --lang en "$@"; }
# Killed in the middle: nothing half done is there, and the next run goes on.
killed() {
  timeout -s KILL 3 node bin/airclass.js package "$work/school" --to "$work/packages" --size 320x180
  local index
  for index in "$work"/packages/*/index.json; do
    [ ! -e "$index" ] || node -e "const i=JSON.parse(require('fs').readFileSync('$index')); const s=require('fs').statSync('${index%/*}/'+i.media).size; process.exit(s===i.pieces.reduce((a,p)=>a+p.bytes,0)?0:1)" || return 1
  done
}
check 'package, killed: what is there is whole' killed
check 'package: the rest is made' bash -c "node bin/airclass.js package $work/school --to $work/packages --size 320x180 --lang en | grep ', 0 failed'"
check 'package: nothing is made twice' bash -c "node bin/airclass.js package $work/school --to $work/packages --size 320x180 --lang en | grep '5 files: 0 packaged, 5 were already'"
check 'package: one is coded anew, three are copied' bash -c "grep -l transcoded $work/packages/*/index.json | wc -l | grep -x 1 && grep -l '\"copied\"' $work/packages/*/index.json | wc -l | grep -x 3"
pieces_play() {
  # Each piece by itself: ffmpeg decodes it from its first byte without a complaint.
  node -e "
    const fs = require('fs'), { execFileSync, spawnSync } = require('child_process');
    for (const name of fs.readdirSync('$work/packages')) {
      const index = JSON.parse(fs.readFileSync('$work/packages/' + name + '/index.json'));
      const bytes = fs.readFileSync('$work/packages/' + name + '/' + index.media);
      let at = 0;
      for (const piece of index.pieces.slice(0, 6)) {
        const { stderr, status } = spawnSync('ffmpeg', ['-v', 'error', '-i', 'pipe:0', '-map', '0:v', '-f', 'null', '-'], { input: bytes.subarray(at, at + piece.bytes) });
        if (status !== 0 || stderr.length > 0) { console.error(name, at, String(stderr)); process.exit(1); }
        at += piece.bytes;
      }
    }"
}
check 'ffmpeg decodes each piece by itself' pieces_play

airclass build "$work/school" --out "$work/out" --quiet --accept-shrink >"$work/build.log" 2>&1
check 'a release with channels is published' test -s "$work/out/current/web/channel/p1.json"
check_and_tell 'a day of playlists: as the guide, two nodes alike, no number goes back' node .ci/channel/walk.mjs "$work/out/current" "$work/packages" web p1 p1.web.example

for node in 1 2; do
  node bin/airclass.js channel --out "$work/out" --packages "$work/packages" --port $((port + node)) >"$work/node.$node" 2>&1 &
  nodes="$nodes $!"
done
cat >"$work/nginx.conf" <<CONF
daemon on;
$([ "$(id -u)" = 0 ] && echo 'user root;')
pid $work/pid; error_log $work/error.log; worker_processes 1;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  proxy_cache_path $work/cache keys_zone=hls:1m;
  upstream nodes { server 127.0.0.1:$((port + 1)); server 127.0.0.1:$((port + 2)); }
  server {
    listen 127.0.0.1:$port;
    location / { proxy_pass http://nodes; proxy_set_header Host 127.0.0.1; proxy_cache hls; }
    location /packages/ { alias $work/packages/; types { video/mp2t ts; } }
  }
}
CONF
for _ in $(seq 50); do curl -sf "http://127.0.0.1:$((port + 2))/web/p1/index.m3u8" >/dev/null && break; sleep 0.2; done
nginx -c "$work/nginx.conf" -p "$work"
live="http://127.0.0.1:$port/web/p1/index.m3u8"
same() {
  local one two try
  for try in 1 2 3; do
    one=$(curl -s "http://127.0.0.1:$((port + 1))/web/p1/live.m3u8") two=$(curl -s "http://127.0.0.1:$((port + 2))/web/p1/live.m3u8")
    [ -n "$one" ] && [ "$one" = "$two" ] && return
  done
  return 1
}
check 'two nodes over HTTP: the same bytes' same
plays() { node .ci/channel/play.mjs "$live" 2000; }
check_and_tell 'ffmpeg plays 80 s of it over boundaries, through nginx, and misses no segment' plays
gstreamer() {
  local said
  timeout -s INT 60 gst-launch-1.0 -q souphttpsrc location="$live" ! hlsdemux ! tsdemux ! h264parse ! avdec_h264 ! fakesink sync=true 2>&1 | tee "$work/gst"
  ! grep -qi error "$work/gst"
}
check 'GStreamer plays a minute of it over boundaries' gstreamer
sums
