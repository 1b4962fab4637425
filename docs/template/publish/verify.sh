#!/usr/bin/env bash
# verify.sh <address>: fetches the release that an address serves and compares every byte with its manifest.
set -euo pipefail
address=${1%/}
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
curl --fail --silent --show-error --retry 5 --output "$fetched/manifest.json" "$address/manifest.json"
id=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).id' "$fetched/manifest.json")
[[ $id =~ ^[0-9]+-[0-9a-f]+$ ]] || { echo "$address/manifest.json is not the manifest of a release" >&2; exit 1; }
mkdir -p "$fetched/releases/$id"
mv "$fetched/manifest.json" "$fetched/releases/$id"
node - "$fetched/releases/$id" "$address" <<'NODE' >"$fetched/wanted"
const { readFileSync } = require('node:fs');
const [, , folder, address] = process.argv;
for (const path of Object.keys(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')).files)) {
  if (path.split('/').includes('..')) throw `${path} leads out of the release`;
  const url = `${address}/${path.split('/').map(encodeURIComponent).join('/')}`;
  console.log(`url = ${JSON.stringify(url)}\noutput = ${JSON.stringify(`${folder}/${path}`)}`);
}
NODE
curl --fail --silent --show-error --retry 5 --parallel --create-dirs --config "$fetched/wanted"
npx airclass verify "$id" --out "$fetched" --without-plan
