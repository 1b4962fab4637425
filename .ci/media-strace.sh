#!/bin/sh
# Measures the hostile media under strace with each ffprobe that this machine has: no connection may be tried, ffprobe
# may open nothing but its own libraries and the file it is given, and nobody the file outside the media folder.
set -eu
cd "$(dirname "$0")/.."
command -v strace >/dev/null || { echo 'media-strace: no strace here, skipped'; exit 0; }
work=$(mktemp -d)
cache=node_modules/.cache/airclass
mkdir -p "$cache"
trap 'rm -rf "$work" "$cache/measure-hostile.mjs"' EXIT
npx esbuild test/media/measure-hostile.ts --bundle --platform=node --format=esm --target=node20 --packages=external \
  --log-level=error --outfile="$cache/measure-hostile.mjs"
bundled=$(node -p 'require("ffprobe-static").path')
status=0
for ffprobe in "$bundled" "$(command -v ffprobe || true)"; do
  [ -x "$ffprobe" ] || continue
  rm -rf "$work/run" && mkdir -p "$work/run"
  strace -f -qq -s 400 -e trace=connect,sendto,open,openat,execve -o "$work/trace" \
    node "$cache/measure-hostile.mjs" "$work/run" "$ffprobe"
  node .ci/read-strace.mjs "$work/trace" "$work/run" "$ffprobe" || status=1
done
exit $status
