#!/usr/bin/env bash
# Reports before programs that we did not write: SARIF before Microsoft's validator, which holds the committee's schema;
# JUnit before xmllint.
. "${BASH_SOURCE%/*}/topic"
multitool="npx --yes --package=@microsoft/sarif-multitool@5.7.0 -- sarif-multitool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
provide 'has xmllint' libxml2-utils

# It exits 0 whatever it finds: an error of the schema or of the standard's own rules is a line of that name.
sarif_is_valid() {
  $multitool validate "$1" --output "$work/validated.sarif" --log ForceOverwrite | tee "$work/said"
  grep -q 'Analysis completed' "$work/said" && ! grep -qE ': error |unhandled' "$work/said"
}

# A project that is faulty in a file of each fixture, beside the two samples.
mkdir "$work/faulty"
airclass init "$work/faulty/project" --term 2026-09-01/2026-09-20 --pipeline none >/dev/null
cp -r fixtures/faulty/published-shared-channel-overlaps/timetables fixtures/faulty/not-utf8/teachers.yaml "$work/faulty/project"
# One that can be fixed: its report says how.
airclass init "$work/untidy" --term 2026-09-01/2026-09-20 --pipeline none >/dev/null
sed -i "s/, /,/g" "$work/untidy/timetables/"*.yaml
projects=("schedules/sichuan-2020-spring --now 2020-03-08" "schedules/tsinghua-p1-2022 --now 2022-05-29" "$work/faulty/project --now 2020-03-08" "$work/untidy --now 2026-09-01")

if $multitool --version >/dev/null 2>&1; then has_multitool=yes; else has_multitool=no; fi
for project in "${projects[@]}"; do
  name=$(basename "${project%% *}")
  for language in zh en; do
    # shellcheck disable=SC2086
    airclass check $project --lang "$language" --report "sarif=$work/$name.$language.sarif" --report "junit=$work/$name.$language.xml" >/dev/null 2>&1
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
  check 'the validator finds a line 0' fails sarif_is_valid "$work/broken.sarif"
fi
sums
