#!/bin/sh
# 网页服务器的“现在”：每 6 秒把每个频道的 live.m3u8 换成这一格的清单（先写新文件再改名）。
# 用法：channels-now.sh <文件夹> [秒数]；给出秒数（如 60）就到时结束，可由 cron 每分钟启动。
# "Now" for a plain web server: every 6 s each channel's live.m3u8 becomes the playlist of that cell, by a rename.
# channels-now.sh <folder> [seconds]: with seconds, such as 60, it ends after them, so cron can start it every minute.
folder=$1
last=$(($(date +%s) + ${2:-2000000000}))
while [ "$(date +%s)" -lt "$last" ]; do
  cell=$(($(date +%s) / 6))
  for channel in "$folder"/*/*/; do
    [ -f "${channel}at/$cell.m3u8" ] || continue
    cp "${channel}at/$cell.m3u8" "${channel}live.new" && mv "${channel}live.new" "${channel}live.m3u8"
  done
  sleep $((6 - $(date +%s) % 6))
done
