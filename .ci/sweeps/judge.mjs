// Reads a release folder as its readers do and judges it. It shares no code with what it judges.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const OF_RELEASE = new Set(['manifest.json', 'manifest.json.sig']);
/** For later builds: it is not part of what is published. */
const FOR_LATER = /^(?:plan\/|facts\.jsonl$)/;

/** Paths of the files below a folder. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .sort();
}

/** What a version of the project looks like on the disk: the hash of each of its files. `isPlan`: of what it was made from. */
export function contentOf(folder, isPlan = false) {
  const paths = filesBelow(folder).filter((path) => !OF_RELEASE.has(path) && FOR_LATER.test(path) === isPlan);
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** It marks what differs from the release before, so one version has several. */
const OF_HISTORY = 'report/index.html';
const isSame = (a, b) =>
  a.size === b.size && [...a].every(([path, hash]) => path === OF_HISTORY || b.get(path) === hash);
const versionOf = (content, versions) =>
  Object.keys(versions).find((name) => isSame(content, versions[name])) ?? undefined;

/**
 * The version that readers find, and everything that is wrong with what they find. `versions`: their contents by name;
 * `publicKey`: what is live must be signed with its key;
 * `newest`: the version whose fixed names must all be in place where it is live.
 */
export function judge(out, layout, versions, publicKey, newest) {
  const faults = [];
  try {
    const version =
      layout === 'flat'
        ? judgeFlat(out, versions, publicKey, newest, faults)
        : judgeLinks(out, versions, publicKey, faults);
    return { version, faults };
  } catch (error) {
    return { version: undefined, faults: [...faults, `unreadable: ${error.message}`] };
  }
}

function judgeLinks(out, versions, publicKey, faults) {
  const [current, previous] = ['current', 'previous'].map((name) => {
    if (!lstatSync(join(out, name), { throwIfNoEntry: false })) return undefined;
    const target = readlinkSync(join(out, name));
    if (!/^releases\/\d{6,}-[0-9a-f]{12}$/.test(target)) faults.push(`${name} points to ${target}`);
    return judgeRelease(join(out, target), target.replace('releases/', ''), versions, publicKey, faults);
  });
  if (current === undefined && previous !== undefined) faults.push('previous without current');
  return current;
}

function judgeRelease(folder, id, versions, publicKey, faults) {
  const place = `releases/${id}`;
  const manifest = readManifest(folder, faults, publicKey);
  if (manifest.id !== id) faults.push(`${place}: its manifest is of ${manifest.id}`);
  const content = contentOf(folder);
  compare(content, manifest.files, place, faults);
  compare(contentOf(folder, true), { ...manifest.plan, 'facts.jsonl': manifest.facts }, place, faults);
  for (const path of content.keys()) {
    if (!path.endsWith('.gz')) continue;
    const unpacked = sha256(gunzipSync(readFileSync(join(folder, path))));
    if (unpacked !== content.get(path.slice(0, -3))) faults.push(`${place}/${path}: not of its file`);
  }
  const version = versionOf(content, versions);
  if (version === undefined) faults.push(`${place}: neither version, but a mixture`);
  return version;
}

function compare(content, files, place, faults) {
  for (const [path, { sha256: hash }] of Object.entries(files)) {
    if (!content.has(path)) faults.push(`${place}/${path}: missing`);
    else if (content.get(path) !== hash) faults.push(`${place}/${path}: torn`);
  }
  for (const path of content.keys()) if (files[path] === undefined) faults.push(`${place}/${path}: in no manifest`);
}

function readManifest(folder, faults, publicKey, signature = () => join(folder, 'manifest.json.sig')) {
  const bytes = readFileSync(join(folder, 'manifest.json'));
  if (publicKey !== undefined) {
    const path = signature(bytes);
    const key = createPublicKey(publicKey);
    if (!existsSync(path) || !verify(null, bytes, key, readFileSync(path))) faults.push(`${folder}: not signed`);
  }
  return JSON.parse(bytes.toString());
}

/** As a puller reads: the manifest once, then what it names by its hash; and each fixed name by itself. */
function judgeFlat(out, versions, publicKey, newest, faults) {
  if (!existsSync(join(out, 'manifest.json'))) return undefined;
  const beside = (bytes) => join(out, `files/${sha256(bytes)}.sig`);
  const live = readManifest(out, faults, publicKey, beside);
  const content = payloads(out, live, faults);
  const version = versionOf(content, versions);
  if (version === undefined) faults.push('manifest.json: neither version, but a mixture');
  if (existsSync(join(out, 'previous.json')))
    payloads(out, JSON.parse(readFileSync(join(out, 'previous.json'), 'utf8')), faults);
  for (const path of fixedNames(out)) {
    const hash = sha256(readFileSync(join(out, path)));
    const known = path === OF_HISTORY ? pagesOfHistory(out) : Object.values(versions).map((files) => files.get(path));
    if (!known.includes(hash)) faults.push(`${path}: torn`);
  }
  for (const [path, { sha256: hash }] of Object.entries(live.files)) {
    if (!existsSync(join(out, path))) faults.push(`${path}: no fixed name`);
    // The manifest comes last: what it names is in place, also by its fixed name, until the next one is being placed.
    else if (version === newest && sha256(readFileSync(join(out, path))) !== hash) faults.push(`${path}: old`);
  }
  return version;
}

/** Hashes of that page in every release that is there. */
const pagesOfHistory = (out) =>
  readdirSync(join(out, 'releases'))
    .map((id) => join(out, 'releases', id, 'manifest.json'))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')).files[OF_HISTORY]?.sha256);

function payloads(out, { files }, faults) {
  return new Map(
    Object.entries(files).map(([path, { payload, sha256: hash }]) => {
      if (!existsSync(join(out, payload))) faults.push(`${payload} (${path}): missing`);
      else if (sha256(readFileSync(join(out, payload))) !== hash) faults.push(`${payload} (${path}): torn`);
      return [path, hash];
    }),
  );
}

const NOT_FIXED =
  /^(?:releases|files|\.ready)\/|^(?:manifest\.json|previous\.json|manifest\.json\.sig|\.lock|\.held\.json(?:\.new)?)$/;
const fixedNames = (out) => filesBelow(out).filter((path) => !NOT_FIXED.test(path));

/** What a publisher has left behind that no reader and no later run needs. */
export function debris(out, layout) {
  try {
    return leftBehind(out, layout);
  } catch (error) {
    return [`what cannot be read: ${error.message}`];
  }
}

function leftBehind(out, layout) {
  const own =
    layout === 'flat' ? ['files', 'manifest.json', 'manifest.json.sig', 'previous.json'] : ['current', 'previous'];
  const known = new Set(['.lock', '.held.json', 'releases', ...own]);
  const found = readdirSync(out).filter((name) => !known.has(name) && (layout !== 'flat' || name.startsWith('.')));
  const releases = existsSync(join(out, 'releases')) ? readdirSync(join(out, 'releases')) : [];
  found.push(
    ...releases.filter((name) => !/^\d{6,}-[0-9a-f]{12}$|^\.held\.json$/.test(name)).map((name) => `releases/${name}`),
  );
  if (layout !== 'flat' || !existsSync(join(out, 'manifest.json'))) return found;
  const wanted = new Set();
  for (const id of releases) {
    const path = join(out, 'releases', id, 'manifest.json');
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    for (const { payload } of Object.values(JSON.parse(bytes.toString()).files)) wanted.add(payload);
    wanted.add(`files/${sha256(bytes)}.sig`);
  }
  const live = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).files;
  found.push(
    ...readdirSync(join(out, 'files'))
      .map((name) => `files/${name}`)
      .filter((path) => !wanted.has(path)),
  );
  return [...found, ...fixedNames(out).filter((path) => live[path] === undefined)];
}
