#!/usr/bin/env bash
# A province, 21 cities and 183 counties are built with one command; a program of its own reads the guides and finds each
# lesson with the province's title and teacher, at its instant where a grade is in step, and nothing undeclared. Then guides
# are changed to see that it notices, machines share the work, and builds are killed at random moments.
. "${BASH_SOURCE%/*}/topic"
provide 'has parallel' parallel

airclass() { node bin/airclass.js "$@"; }
when=(--now 2020-03-08 --from 2020-03-09 --days 7)
node .ci/localities/write.mjs "$work/projects" 21 183
check 'build --all publishes the province, 21 cities and 183 counties' \
  airclass build --all "$work/projects" --out "$work/out" "${when[@]}" --quiet --table "json=$work/table.json" --table "html=$work/table.html"
published() { node -e 'const t = JSON.parse(require("node:fs").readFileSync(process.argv[1]));
  const good = t.projects.filter((one) => one.code === 0 && one.release).length;
  console.log(`${good} of ${t.projects.length}`); process.exit(good === 205 ? 0 : 1)' "$work/table.json"; }
check 'the table has a release of each' published
lists() { airclass deviations --all "$work/projects" --format json >"$work/deviations.json"; }
check 'deviations lists what all of them do otherwise' lists
compare() { node .ci/localities/compare.mjs "$work/projects" "$work/out" "$work/deviations.json"; }
check_and_tell 'every difference from the province is declared' compare

# Changes of guides: each is found, and what was changed is put back.
finds() {
  local file=$1 edit=$2 says=$3 guide="$work/out/$1/current/iptv/guide.xml"
  cp "$guide" "$work/kept.xml"
  # A file of a release may be in several.
  rm "$guide" && sed -E "$edit" "$work/kept.xml" >"$guide"
  cmp -s "$guide" "$work/kept.xml" && { echo "$edit changes nothing"; return 1; }
  compare >"$work/found"
  local code=$?
  cat "$work/found"
  mv "$work/kept.xml" "$guide"
  [ "$code" -eq 1 ] && grep -c "$says" "$work/found" >/dev/null
}
check 'another teacher is found' finds city-004 's/<presenter>P1 张老师/<presenter>P1 李老师/' 'city-004 p1.P1-chinese-01: teacher "P1 李老师"'
check 'another title is found' finds county-001 's/(<sub-title lang="zh">P2 语文第 2 课)/\1（旧）/' 'county-001 p2.P2-chinese-02: title'
check 'a last senior year out of step is found' finds county-001 '/channel="s3/s/start="20200310093000/start="20200310093500/' 'county-001 s3.S3-chinese-02: at .*, in step'
check 'another hour that nothing declares is found' finds city-004 '/channel="p2/s/start="20200311091000/start="20200311091500/' 'city-004 p2.P2-chinese-03: at .*nothing declares it'
check 'a lesson that is left out is found' finds city-004 's/p1.P1-math-03</p1.activity.20200311T093000</' 'city-004 p1.P1-math-03: not aired'
check 'all is as it was' compare

# Without a server of ours: each machine takes its part.
parts() {
  export work
  parallel --will-cite -j 2 node bin/airclass.js build --all "$work/projects" --out "$work/parts" --shard '{}/4' --jobs 1 "${when[@]}" --quiet ::: 1 2 3 4
}
check 'four parts with GNU parallel' parts
ids() { (cd "$1" && for place in *; do echo "$place $(readlink "$place/current")"; done); }
same() { diff <(ids "$work/out") <(ids "$work/parts"); }
check 'the parts together are the same releases' same

node .ci/localities/write.mjs "$work/few" 2 3
check_and_tell 'killed at 50 random moments, every locality has one whole release' node .ci/localities/kills.mjs "$work/few" "$work/few-out" 50

sums
