#!/usr/bin/env bash
# docs/template, a repository with nothing but timetables: its workflows run with the packed AirClass against nginx, rsyncd
# and a store like S3, and what arrived is verified there.
. "${BASH_SOURCE%/*}/topic"
chmod 755 "$work"
port=$((20000 + RANDOM % 20000))
started=()
trap 'kill "${started[@]}" 2>/dev/null; rm -rf "$work"' EXIT
provide 'has nginx rsync rclone curl' nginx-light rsync rclone curl
export SOURCE_DATE_EPOCH=1788134400 # 2026-08-31

template=$work/template
cp -r docs/template "$template"
airclass init "$work/school" --term 2026-09-01/2026-09-20 --grades P1-P2 --pipeline none >/dev/null
cp -r "$work/school/." "$template"
packs() { npm pack --silent --pack-destination "$work" && (cd "$template" && npm install --no-audit --no-fund --no-save "$work"/airclass-*.tgz); }
check 'the packed AirClass installs into the template' packs

# runs <workflow>: its own steps; those of others' actions, and what installs programs, are done here.
runs() {
  node --input-type=module - "$template/.github/workflows/$1" >"$work/steps" <<'NODE'
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
const [job] = Object.values(parse(readFileSync(process.argv[2], 'utf8')).jobs);
for (const { run } of job.steps) if (run !== undefined && !/npm install|apt-get/.test(run)) console.log(run);
NODE
  (cd "$template" && bash -e "$work/steps")
}
waits() { for _ in $(seq 50); do curl --silent --output /dev/null "$1" && return; sleep 0.2; done; return 1; }

check 'check' runs check.yml
breaks() { sed -i 's/\[chinese/[chinse/' "$template/timetables/p1.yaml" && ! runs check.yml; }
check 'check fails for a wrong word' breaks
cp "$work/school/timetables/p1.yaml" "$template/timetables"

# Pages: a plain web server shows what upload-pages-artifact is given.
mkdir -p "$template/site"
cat >"$work/nginx.conf" <<CONF
daemon off;
$([ "$(id -u)" = 0 ] && echo 'user root;')
pid $work/pid; error_log $work/error.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  server { listen 127.0.0.1:$port; root $template/site; }
}
CONF
nginx -c "$work/nginx.conf" & started+=($!)
waits "http://127.0.0.1:$port/"
export ADDRESS=http://127.0.0.1:$port
check 'GitHub Pages: built, served, verified' runs publish-pages.yml
check 'no file of the project is served' bash -c "! find '$template/site' -name plan -o -name project.yaml | grep ."
altered() { echo >>"$template/site/main/guide.xml" && (cd "$template" && ! bash publish/verify.sh "$ADDRESS"); }
check 'a byte that differs is found at the far end' altered
gone() { rm "$template/site/main/guide.xml" && (cd "$template" && ! bash publish/verify.sh "$ADDRESS"); }
check 'a file that is missing there is found' gone
leads_out() { sed -i "$1" "$template/site/manifest.json" && (cd "$template" && bash publish/verify.sh "$ADDRESS" 2>&1 | tee "$work/said"; grep "$2" "$work/said"); }
check 'a manifest whose files lead out of the release is refused' leads_out 's#"main/guide.xml"#"main/../../../guide.xml"#' 'main/../../../guide.xml leads out of the release'
check 'so is one whose id does' leads_out 's#"id": "#&../../#' 'not the manifest of a release'
rm -rf "$template/out" "$template/site"

# rsyncd, with a password.
mkdir -p "$work/far"
echo 'airclass:secret' >"$work/secrets" && chmod 600 "$work/secrets"
cat >"$work/rsyncd.conf" <<CONF
use chroot = no
port = $((port + 1))
address = 127.0.0.1
pid file = $work/rsyncd.pid
$([ "$(id -u)" = 0 ] && echo 'uid = root')
$([ "$(id -u)" = 0 ] && echo 'gid = root')
[timetable]
path = $work/far
read only = no
auth users = airclass
secrets file = $work/secrets
CONF
rsync --daemon --no-detach --config="$work/rsyncd.conf" & started+=($!)
export TARGET=rsync://airclass@127.0.0.1:$((port + 1))/timetable RSYNC_PASSWORD=secret
sleep 1
check 'rsync: built, put, fetched, verified' runs publish-rsync.yml
check 'no file of the project is there' bash -c "! find '$work/far' -name plan -o -name project.yaml | grep ."
rm -rf "$template/out" "$template/arrived"
export SOURCE_DATE_EPOCH=1788220800
check 'the next night, on top of what is there' runs publish-rsync.yml
check 'two releases are there' bash -c "[ \$(ls '$work/far/releases' | wc -l) = 2 ]"
removes() { (cd "$template" && rm -r "$(ls -d out/releases/* | head -n 1)" && bash publish/rsync.sh put out "$TARGET") && [ "$(ls "$work/far/releases")" = "$(ls "$template/out/releases")" ]; }
check 'a release that is no longer kept is removed there' removes
rm -rf "$template/out" "$template/arrived"

unset AWS_CA_BUNDLE # rclone refuses it beside a transport of its own
# s3rver: npm's server of S3's interface, which keeps objects in a folder.
store=$work/store
mkdir -p "$store/server" "$store/data"
installs() { npm install --prefix "$store/server" --ignore-scripts --no-audit --no-fund --no-save @20minutes/s3rver@4.0.4; }
check 'a store like S3 installs' installs
cat >"$store/server/serve.mjs" <<'SERVER'
import S3rver from '@20minutes/s3rver';
const [, , directory, port] = process.argv;
const bucket = { name: 'timetable' };
await new S3rver({ directory, port: Number(port), address: '127.0.0.1', silent: true, configureBuckets: [bucket] }).run();
SERVER
node "$store/server/serve.mjs" "$store/data" $((port + 2)) >"$store/log" 2>&1 & started+=($!)
waits "http://127.0.0.1:$((port + 2))/"
export BUCKET=timetable ADDRESS=http://127.0.0.1:$((port + 2))/timetable RCLONE_CONFIG_STORE_TYPE=s3 RCLONE_CONFIG_STORE_PROVIDER=Other
export RCLONE_CONFIG_STORE_ENDPOINT=http://127.0.0.1:$((port + 2)) RCLONE_CONFIG_STORE_ACCESS_KEY_ID=S3RVER RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY=S3RVER
check 'S3: built, copied, served, verified' runs publish-s3.yml
check 'no file of the project is in the store' bash -c "! find '$store/data' -path '*/plan/*' -o -name 'project.yaml*' | grep ."
sums
