#!/usr/bin/env bash
# Recordings of every kind of trouble, made by ffmpeg: what is said of each against a table, how long it lasts against
# what ffmpeg plays, with the bundled ffprobe and the one on PATH.
. "${BASH_SOURCE%/*}/topic"

provide 'has ffmpeg ffprobe' ffmpeg
if has ffmpeg; then
  check_and_tell 'recordings are measured as they play' node .ci/recordings/check.mjs "$work/films"
  check_and_tell 'small pictures and curves of loudness are of the recording' node .ci/recordings/pictures.mjs "$work/pictures"
else
  skipped=$((skipped + 1))
fi

sums
