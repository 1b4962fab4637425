#!/usr/bin/env bash
# docs/nightly's nginx.conf before nginx itself: readers under load while releases switch; its systemd units before systemd,
# its pipeline before GitLab's own schema.
. "${BASH_SOURCE%/*}/topic"
chmod 755 "$work"
port=$((20000 + RANDOM % 20000))
trap '[ -f "$work/pid" ] && kill "$(cat "$work/pid")" 2>/dev/null; rm -rf "$work"' EXIT
provide 'has nginx systemd-analyze' nginx-light systemd

# Units: as they are, but for the program, whose place differs from machine to machine.
units_hold() {
  mkdir -p "$work/units"
  sed "s#/usr/bin/node#$(command -v node)#; s#^User=.*#User=root#; s#/srv/airclass/timetable#$PWD#" docs/nightly/airclass-build.service >"$work/units/airclass-build.service"
  cp docs/nightly/airclass-build.timer "$work/units"
  SYSTEMD_UNIT_PATH="$work/units:" systemd-analyze verify --man=no "$work/units/airclass-build.service" "$work/units/airclass-build.timer" 2>&1 | tee "$work/units/said"
  ! grep -q airclass-build "$work/units/said"
}
check 'systemd-analyze verify: service and timer' units_hold
check 'systemd-analyze calendar: 02:30 in Shanghai' bash -c "systemd-analyze calendar \"\$(sed -n 's/^OnCalendar=//p' docs/nightly/airclass-build.timer)\" | grep -E '18:30:00 UTC|02:30:00 (CST|Asia)'"
breaks_unit() {
  sed -i 's/^OnCalendar=.*/OnCalendar=tomorrow-ish/' "$work/units/airclass-build.timer"
  SYSTEMD_UNIT_PATH="$work/units:" systemd-analyze verify --man=no "$work/units/airclass-build.timer" >"$work/units/said" 2>&1
  cat "$work/units/said"
  grep -q airclass-build "$work/units/said"
}
check 'systemd-analyze finds a timer that is none' breaks_unit

# gitlab-ci-local includes GitLab's schema of a pipeline. None of its parts need their install scripts.
pipeline_fits() {
  mkdir -p "$work/pipeline"
  git -C "$work/pipeline" init --quiet
  sed "$1" docs/nightly/gitlab-ci.yml >"$work/pipeline/.gitlab-ci.yml"
  (cd "$work/pipeline" && npm_config_ignore_scripts=true npx --yes gitlab-ci-local@4.61.0 --list) 2>&1 | tee "$work/pipeline/said"
  grep -q 'json schema validated' "$work/pipeline/said"
}
check "the pipeline fits GitLab's schema" pipeline_fits ''
check 'a pipeline that does not is found' fails pipeline_fits 's/resource_group: publish/resource_group: [publish]/; s/when: always/when: sometimes/'

# Five releases, a second apart: nginx makes an ETag of a file's time in seconds and its size.
airclass init "$work/school" --term 2026-09-01/2026-09-20 --pipeline none >/dev/null
# Box apps ask by name and day; names may have blanks and other characters.
sed -i 's/name: {zh: 小学一年级, en: Primary 1}/name: "小学 一 \& 年级", aliases: [1年级]/; s/^outputs:/outputs:\n  diyp: {days: 7, variants: [diyp, super-live]}/' "$work/school/zones/main.yaml"
for days in 2 3 4 5 6; do
  airclass build "$work/school" --from 2026-09-01 --now 2026-08-31 --days $days --out "$work/out" --quiet --accept-shrink || failed=$((failed + 1))
  sleep 1.1
done
serve() {
  cat >"$work/nginx.conf" <<CONF
daemon on;
$([ "$(id -u)" = 0 ] && echo 'user root;')
pid $work/pid;
error_log $work/error.log;
worker_processes 2;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
$(sed "s#listen 8080#listen 127.0.0.1:$port#; s#/srv/airclass/out#$work/out#" docs/nightly/nginx.conf)
}
CONF
  nginx -c "$work/nginx.conf"
}
check 'nginx takes the configuration' serve
is_served() { curl --silent --show-error --fail --output "$work/got" --dump-header "$work/head" "$@" && tr -d '\r' <"$work/head"; }
typed() { is_served "http://127.0.0.1:$port/$1" | grep -i "^content-type: $2" && grep -iq '^cache-control: no-cache' "$work/head"; }
zone=$(basename "$(dirname "$(find "$work/out/current/" -name guide.xml | head -n 1)")")
check 'guide.xml is application/xml' typed "$zone/guide.xml" 'application/xml; charset=utf-8'
check 'channels.m3u is audio/x-mpegurl' typed "$zone/channels.m3u" 'audio/x-mpegurl; charset=utf-8'
check 'manifest.json is application/json' typed manifest.json 'application/json; charset=utf-8'
check 'a release is kept for good' bash -c "curl --silent --head http://127.0.0.1:$port/releases/$(basename "$(readlink "$work/out/current")")/manifest.json | grep -i immutable"
check 'nothing is written' bash -c "[ \$(curl --silent --output /dev/null --write-out '%{http_code}' --request PUT --data x http://127.0.0.1:$port/manifest.json) = 403 ]"
check 'the files of the project are not served' bash -c "id=\$(basename \$(readlink '$work/out/current')); ls '$work/out/current/plan/project.yaml' && for path in plan/project.yaml releases/\$id/plan/teachers.yaml; do [ \$(curl --silent --output /dev/null --write-out '%{http_code}' http://127.0.0.1:$port/\$path) = 404 ] || exit 1; done"
check 'locks and stages are not served' bash -c "mkdir -p '$work/out/releases/.stage-new' && echo x >'$work/out/releases/.stage-new/x'; for path in releases/.stage-new/x .lock; do [ \$(curl --silent --output /dev/null --write-out '%{http_code}' http://127.0.0.1:$port/\$path) = 404 ] || exit 1; done; rm -r '$work/out/releases/.stage-new'"
# asks <form> <query> [status]: what a box app gets, redirects followed as its client does.
asks() {
  local got
  got=$(curl --silent --location --output "$work/got" --write-out '%{http_code}' "http://127.0.0.1:$port/main/$1?$2")
  echo "$got"
  [ "$got" = "${3:-200}" ] || return 1
  [ "$got" != 200 ] || node -e "const day = JSON.parse(require('node:fs').readFileSync('$work/got', 'utf8')); process.exit((day.epg_data ?? Object.values(day)[0].program).length > 0 ? 0 : 1)"
}
encoded() { node -p "encodeURIComponent('$1')"; }
check 'a box app asks by name and day' asks diyp "ch=$(encoded '小学 一 & 年级')&date=2026-09-01"
check 'blanks as Java writes them' asks diyp/ "ch=$(encoded '小学 一 & 年级' | sed 's/%20/+/g')&date=2026-09-01"
check 'by an alias' asks super-live "ch=$(encoded 1年级)&date=2026-09-01"
check 'parameters in another order' asks diyp "date=2026-09-01&ch=$(encoded 1年级)"
check 'a name that is not there' asks diyp "ch=$(encoded 九年级)&date=2026-09-01" 404
check 'no name, no day, another folder' bash -c "$(declare -f asks); work='$work' port=$port; for query in '' 'ch=&date=2026-09-01' 'ch=1' 'ch=1&date=x' 'ch=..%2f..&date=2026-09-01' 'ch=%2e%2e%2fmain&date=2026-09-01' 'ch=a/b&date=2026-09-01' 'ch=..&date=2026-09-01' 'ch=a%0d%0aSet-Cookie:x&date=2026-09-01'; do asks diyp \"\$query\" 404 || exit 1; done; ! grep -q '^root:' '$work/got'"
check_and_tell '100 switches under load: every body whole and of a manifest, 304 while it is the same' node .ci/nginx-load.mjs "http://127.0.0.1:$port" "$work/out" 120 100
torn() { node .ci/nginx-load.mjs "http://127.0.0.1:$port" "$work/out" 30 10 --in-place; [ $? -eq 3 ]; }
check 'a publisher that overwrites in place is found out' torn
sums
