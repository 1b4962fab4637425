// nginx-load.mjs ADDRESS OUT SECONDS SWITCHES: readers ask for one release's files without pause while `current` is switched,
// or, with --in-place, while a bad publisher overwrites them. Whatever is not a whole file of a release is counted.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { switchCurrent } from '../dist/release/links.js';

const [address, out, seconds, switches, way] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const releases = readdirSync(join(out, 'releases')).filter((id) => /^\d{6,}-/.test(id));
const manifests = new Map(
  releases.map((id) => [id, JSON.parse(readFileSync(join(out, 'releases', id, 'manifest.json'), 'utf8'))]),
);
const [, { files }] = [...manifests][0];
const paths = Object.keys(files).filter((path) => /(?:guide\.xml|\.m3u|on-demand\.json|\.ffconcat)$/.test(path));
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
const wholes = new Map(paths.map((path) => [path, new Set([...manifests.values()].map((m) => m.files[path]?.sha256))]));
const texts = new Set(
  [...manifests.keys()].map((id) => hash(readFileSync(join(out, 'releases', id, 'manifest.json')))),
);
const counts = { asked: 0, whole: 0, torn: 0, packed: 0, unchanged: 0, stale: 0, consistent: 0, mixed: 0, failed: 0 };
let isOver = false;

function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${address}/${path.split('/').map(encodeURIComponent).join('/')}`,
      { agent, headers },
      (reply) => {
        const chunks = [];
        reply.on('data', (chunk) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () =>
          resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** A file by its fixed name: whole, the same packed, and not sent again while it is the same. */
async function byName(path) {
  const known = wholes.get(path);
  const { status, headers, body } = await get(path);
  if (status === 200 && known.has(hash(body)) && Number(headers['content-length']) === body.length) counts.whole += 1;
  else counts.torn += 1;
  const again = await get(path, { 'If-None-Match': headers.etag });
  if (again.status === 304) counts.unchanged += 1;
  else if (again.headers.etag === headers.etag || !known.has(hash(again.body))) counts.stale += 1;
  if (files[`${path}.gz`] === undefined) return;
  const packed = await get(path, { 'Accept-Encoding': 'gzip' });
  try {
    if (packed.headers['content-encoding'] !== 'gzip') throw new Error('not packed');
    if (known.has(hash(gunzipSync(packed.body)))) counts.packed += 1;
    else counts.torn += 1;
  } catch {
    counts.torn += 1;
  }
}

/** As docs/nightly.md has it: the manifest once, then what it names of its own release. */
async function byRelease() {
  const { body } = await get('manifest.json');
  if (!texts.has(hash(body))) {
    counts.torn += 1;
    return;
  }
  const { id, files: named } = JSON.parse(body);
  const replies = await Promise.all(paths.map(async (path) => [path, await get(`releases/${id}/${path}`)]));
  const isOne = replies.every(([path, reply]) => hash(reply.body) === named[path].sha256);
  counts[isOne ? 'consistent' : 'mixed'] += 1;
}

async function reader(number) {
  for (let turn = number; !isOver; turn += 1) {
    counts.asked += 1;
    try {
      await (turn % 8 === 0 ? byRelease() : byName(paths[turn % paths.length]));
    } catch (error) {
      counts.failed += 1;
      if (counts.failed < 4) console.error(String(error));
    }
  }
}

/** As a build and `rollback` switch: one rename. */
async function switchReleases() {
  for (let turn = 0; turn < Number(switches) && !isOver; turn += 1) {
    const id = releases[turn % releases.length];
    switchCurrent(out, id);
    if (!readlinkSync(join(out, 'current')).endsWith(id)) throw new Error(`${id} is not current`);
    counts.switched = turn + 1;
    await sleep(100);
  }
}

/** What a careless script would do: the files of another release over those that are being read. */
async function overwrite() {
  for (let turn = 0; turn < Number(switches) && !isOver; turn += 1) {
    const from = join(out, 'releases', releases[1 + (turn % (releases.length - 1))]);
    for (const path of paths) {
      const target = join(out, 'current', path);
      const bytes = readFileSync(join(from, path));
      writeFileSync(target, bytes.subarray(0, bytes.length >> 1));
      await sleep(5);
      writeFileSync(target, bytes);
    }
    counts.switched = turn + 1;
  }
}

const timer = setTimeout(() => {
  isOver = true;
}, Number(seconds) * 1000);
const readers = Array.from({ length: 8 }, (_, number) => reader(number));
await (way === '--in-place' ? overwrite() : switchReleases());
isOver = true;
clearTimeout(timer);
await Promise.all(readers);
agent.destroy();
console.log(JSON.stringify(counts));
const isWell = counts.torn + counts.stale + counts.mixed + counts.failed === 0;
const isMuch = counts.switched === Number(switches) && counts.whole > 50 && counts.packed > 5 && counts.consistent > 5;
process.exitCode = isWell && isMuch ? 0 : counts.torn > 0 ? 3 : 1;
