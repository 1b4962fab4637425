#!/usr/bin/env bash
# Files for box apps: what Java's own dates make of their times in every minute, and where Netlify's own engine leads
# requests with parameters.
. "${BASH_SOURCE%/*}/topic"
provide 'has java javac' --no-install-recommends default-jdk-headless

# write project day: a release. minutes project zone: Java on what it has for DIYP.
minutes() { node .ci/boxes/rows.mjs "$work/out-$1/current" | java .ci/boxes/Minutes.java "$2"; }
write() { airclass build "$work/$1" --now "$2" --from "$2" --quiet --out "$work/out-$1" >"$work/log" 2>&1 || cat "$work/log"; }
BOTH='  diyp: {days: 8, past-days: 0, variants: [diyp, super-live]}'

cp -r schedules/sichuan-2020-spring schedules/tsinghua-p1-2022 "$work"
for zone in "$work"/*/zones/*.yaml; do
  sed -i "/^  diyp:/d; s/^outputs:/&\n$BOTH/" "$zone"
done
write sichuan-2020-spring 2020-03-09
check_and_tell 'Java: every minute of a week of the first sample' minutes sichuan-2020-spring Asia/Shanghai
write tsinghua-p1-2022 2022-05-30
check_and_tell 'Java: every minute of a week of the second sample' minutes tsinghua-p1-2022 Asia/Shanghai

# Empty weekends, with a clock that changes in the week.
airclass init "$work/school" --term 2026-09-01/2026-12-20 --pipeline none >/dev/null
sed -i "s/name: {zh: 小学一年级, en: Primary 1}/name: 小学一年级, aliases: [1年级]/; s/^outputs:/&\n$BOTH/" "$work/school/zones/main.yaml"
for change in Europe/Berlin:2026-10-22 America/New_York:2026-10-29 Australia/Lord_Howe:2026-10-01 Asia/Shanghai:2026-10-08; do
  zone=${change%:*} day=${change#*:}
  rm -rf "$work/out-school"
  sed -i "s#^time-zone: .*#time-zone: $zone#" "$work/school/project.yaml"
  write school "$day"
  check_and_tell "Java: every minute of a week in $zone" minutes school "$zone"
done

# The comparison is able to fail: an evening up to 23:58, and one up to 00:00.
for end in 23:58 00:00; do
  rm -rf "$work/out-changed" && cp -rL "$work/out-school" "$work/out-changed"
  find "$work/out-changed/current/main/diyp" -name '*.json' -exec sed -i "s/\"24:00\"/\"$end\"/" {} +
  check_and_tell "Java: an evening up to $end is found" fails minutes changed Asia/Shanghai
done

# Static hosts: the line that docs/box-apps.md gives.
redirects() { node .ci/boxes/redirects.mjs "$work/node_modules/netlify-redirector" "$work/out-school/current" main "$@"; }
fetched() { npm install --prefix "$work" --no-save --ignore-scripts --no-audit --no-fund netlify-redirector@0.5.0; }
check "Netlify's engine" fetched
check_and_tell 'Netlify leads requests with parameters to existing files' redirects 小学一年级 1年级
sed -i 's/name: 小学一年级/name: 小学 一年级/' "$work/school/zones/main.yaml"
rm -rf "$work/out-school"
write school 2026-10-08
check_and_tell 'a name with a blank is not found there, as the page says' redirects '小学 一年级' 1年级
sums
