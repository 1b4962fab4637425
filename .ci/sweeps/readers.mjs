// Readers during a hundred publications: each reads as the layout's protocol says, and must never find a mixture.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakPublisher } from './break.mjs';
import { buildWords, ENVIRONMENT, writeProject } from './project.mjs';
import { say } from './say.mjs';

const [PUBLICATIONS, READS] = [100, 5000];
/** More of them than releases are kept, so that each is written again when its turn comes. */
const VERSIONS = ['a', 'b', 'c', 'd', 'e', 'f'];
const KEPT = '3';
const PAUSE_MS = 1;
const self = fileURLToPath(import.meta.url);

if (process.send === undefined) await main();
else read(process.argv[2], process.argv[3]);

async function main() {
  const work = mkdtempSync(join(tmpdir(), 'airclass-readers-'));
  const bin = fileURLToPath(new URL('../../bin/airclass.js', import.meta.url));
  try {
    const projects = VERSIONS.map((name) => writeProject(join(work, name), name));
    const prepared = { work, projects };
    for (const layout of ['links', 'flat']) {
      const { publications, reads, mixed, versions, faults } = await publishBesideReaders(bin, layout, prepared, false);
      const tally = `${publications} publications, ${reads} manifests read with all they name, ${versions} versions seen, ${mixed.length} mixed`;
      say(
        [...mixed, ...faults, ...(versions < VERSIONS.length ? ['not all versions were seen'] : [])],
        `${layout}: ${tally}`,
      );
    }
    for (const [layout, ...changes] of [
      [
        'links',
        [
          'release/links.js',
          'renameSync(link, join(out, name));',
          'rmSync(join(out, name), { force: true }); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3); renameSync(link, join(out, name));',
        ],
      ],
      [
        'flat',
        ['release/flat-layout.js', 'const isSigned =', "place('manifest.json', 'manifest.json'); const isSigned ="],
      ],
    ]) {
      const broken = breakPublisher(join(work, `broken-${layout}`), changes);
      const { mixed } = await publishBesideReaders(broken, layout, prepared, true);
      say(
        mixed.length === 0 ? ['it was not found'] : [],
        `${layout}: a publisher that switches in two steps is found: ${mixed.length} times, e.g. ${mixed[0]}`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function publishBesideReaders(bin, layout, { work, projects }, isBroken) {
  const out = join(work, `${layout}-${isBroken ? 'broken' : 'sound'}`);
  const publisher = fork(new URL('runner.mjs', import.meta.url), { env: process.env });
  const bundle = join(dirname(dirname(bin)), 'dist/bundle');
  const faults = [];
  const publish = async (turn) => {
    const words = buildWords(projects[turn % projects.length], out, '--layout', layout);
    words[words.indexOf('--keep') + 1] = KEPT;
    publisher.send({ bundle, words });
    const [{ code, out: said, err }] = await once(publisher, 'message');
    if (code !== 0 || !/^Published/.test(said)) faults.push(`publication ${turn}: ${code} ${said}${err}`);
  };
  await publish(0);
  const reader = fork(self, [out, layout], { env: ENVIRONMENT });
  const tally = { reads: 0, mixed: [], versions: 0 };
  reader.on('message', (message) => Object.assign(tally, message));
  let turn = 1;
  const isEnough = () => (turn >= PUBLICATIONS && tally.reads >= READS) || (isBroken && tally.mixed.length > 0);
  while (!isEnough()) await publish(turn++);
  reader.kill();
  publisher.kill();
  return { ...tally, publications: turn, faults };
}

/** Reads until it is stopped, and reports it. */
function read(out, layout) {
  const mixed = [];
  const versions = new Set();
  for (let reads = 1; ; reads++) {
    try {
      versions.add(readOnce(out, layout));
    } catch (error) {
      mixed.push(error.message);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    if (reads % 50 === 0) process.send({ reads, mixed: mixed.slice(0, 20), versions: versions.size });
  }
}

/** The link is resolved once; or the manifest is read once, and then what it names by its hash. */
function readOnce(out, layout) {
  const folder = layout === 'flat' ? out : join(out, readlinkSync(join(out, 'current')));
  const { id, files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const [path, { payload = path, sha256 }] of Object.entries(files)) {
    const found = createHash('sha256')
      .update(readFileSync(join(folder, payload)))
      .digest('hex');
    if (found !== sha256) throw new Error(`${path} is not of ${id}`);
  }
  return id.slice(7);
}
