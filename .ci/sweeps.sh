#!/usr/bin/env bash
# The publisher is killed, its disk fails, fills, lies and loses power, others publish and read at the same time: what is
# on air is always one release, whole. Each kind of test is also seen to find a publisher with a defect.
. "${BASH_SOURCE%/*}/topic"
provide 'has strace faketime flock mkfs.ext4 mount' --no-install-recommends strace faketime util-linux mount e2fsprogs

for topic in locks disks power readers broken kills-and-errors; do
  # A script that ends early has said less than it should.
  timeout 900 node ".ci/sweeps/$topic.mjs" 2>&1 || echo "FAILED: sweeps: $topic ends with $?"
done | tee "$work/log"
passed=$(grep -c '^ok: ' "$work/log")
failed=$(grep -c '^FAILED: ' "$work/log")
sums
