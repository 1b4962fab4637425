#!/usr/bin/env bash
# Reports before programs that we did not write: SARIF before Microsoft's validator, which holds the committee's schema;
# JUnit before xmllint.
set -uo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0 skipped=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
multitool="npx --yes --package=@microsoft/sarif-multitool@5.7.0 -- sarif-multitool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

check() {
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "ok: $name"
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    tail -n 20 "$work/log"
  fi
}

# It exits 0 whatever it finds: an error of the schema or of the standard's own rules is a line of that name.
sarif_is_valid() {
  $multitool validate "$1" --output "$work/validated.sarif" --log ForceOverwrite | tee "$work/said"
  grep -q 'Analysis completed' "$work/said" && ! grep -qE ': error |unhandled' "$work/said"
}

# A project that is faulty in a file of each fixture, beside the two samples.
mkdir "$work/faulty"
node bin/airclass.js init "$work/faulty/project" >/dev/null
cp -r fixtures/faulty/published-shared-channel-overlaps/timetables fixtures/faulty/not-utf8/teachers.yaml "$work/faulty/project"
# One that can be mended: its report says how.
node bin/airclass.js init "$work/untidy" >/dev/null
sed -i "s/, /,/g" "$work/untidy/timetables/"*.yaml
projects=("schedules/sichuan-2020-spring --now 2020-03-08" "schedules/tsinghua-p1-2022 --now 2022-05-29" "$work/faulty/project --now 2020-03-08" "$work/untidy --now 2026-09-01")

if $multitool --version >/dev/null 2>&1; then has_multitool=yes; else has_multitool=no; fi
command -v xmllint >/dev/null || { bash .ci/install libxml2-utils >/dev/null 2>&1; } || true
for project in "${projects[@]}"; do
  name=$(basename "${project%% *}")
  for language in zh en; do
    # shellcheck disable=SC2086
    node bin/airclass.js check $project --lang "$language" --report "sarif=$work/$name.$language.sarif" --report "junit=$work/$name.$language.xml" >/dev/null 2>&1
    if [ "$has_multitool" = yes ]; then
      check "sarif-multitool validate: $name ($language)" sarif_is_valid "$work/$name.$language.sarif"
    else
      skipped=$((skipped + 1))
      echo "skipped: sarif-multitool cannot be had here: $name ($language)"
    fi
    check "xmllint: junit of $name ($language)" xmllint --nonet --noout "$work/$name.$language.xml"
  done
done
if [ "$has_multitool" = yes ]; then
  sed 's/"startLine": [0-9]*/"startLine": 0/' "$work/project.en.sarif" >"$work/broken.sarif"
  breaks() { ! sarif_is_valid "$work/broken.sarif"; }
  check 'the validator finds a line 0' breaks
fi
echo "peers: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
