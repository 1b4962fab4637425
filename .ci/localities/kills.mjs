// kills.mjs <projects> <releases> <times>: kills build --all at random moments; after each kill every locality has one whole
// release, and whoever builds next goes on from there.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [projects, releases, times] = process.argv.slice(2);
const AIRCLASS = new URL('../../bin/airclass.js', import.meta.url).pathname;
const NOW = ['--now', '2020-03-08', '--from', '2020-03-09'];
/** The same moments each time. */
let seed = 20200308;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return seed / 2 ** 32;
};

const build = () => ['build', '--all', projects, '--out', releases, ...NOW, '--days', '3', '--quiet'];
const places = readdirSync(projects);

/** A title that all localities take, so that each of them has something new to publish. */
function change(round) {
  for (const path of readdirSync(projects, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('courses/P1.yaml')) continue;
    const file = join(projects, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/P1 语文第 1 课[^,]*/, `P1 语文第 1 课 ${round}`));
  }
}

let [faults, cut] = [0, 0];
spawnSync(process.execPath, [AIRCLASS, ...build()]);
change(0);
const began = performance.now();
spawnSync(process.execPath, [AIRCLASS, ...build()]);
const lasts = performance.now() - began;
for (let round = 1; round <= Number(times); round += 1) {
  change(round);
  const run = spawn(process.execPath, [AIRCLASS, ...build()], { stdio: 'ignore' });
  const ended = new Promise((resolve) => run.once('exit', (_, signal) => resolve(signal)));
  setTimeout(() => run.kill('SIGKILL'), random() * lasts * 0.9);
  if ((await ended) === 'SIGKILL') cut += 1;
  for (const place of places) {
    const fault = faultOf(join(releases, place));
    if (fault === undefined) continue;
    faults += 1;
    console.log(`round ${round} ${place}: ${fault}`);
  }
}
const last = spawnSync(process.execPath, [AIRCLASS, ...build()], { encoding: 'utf8' });
if (last.status !== 0)
  console.log(`the build after the last kill ends with ${last.status}: ${last.stdout}${last.stderr}`);
console.log(`${times} rounds, ${cut} killed, ${places.length} localities each, ${faults} without a whole release`);
process.exitCode = faults === 0 && last.status === 0 && cut > Number(times) / 2 ? 0 : 1;

/** Read by the tool only now and then: a process for each would take long. */
function faultOf(out) {
  const current = join(out, 'current/manifest.json');
  if (!existsSync(current)) return 'nothing is on air';
  const { files } = JSON.parse(readFileSync(current, 'utf8'));
  const damaged = Object.entries(files).filter(([path, { sha256 }]) => sha256Of(join(out, 'current', path)) !== sha256);
  if (damaged.length > 0) return `not as its manifest says: ${damaged.map(([path]) => path).join(', ')}`;
  if (random() > 0.02) return undefined;
  const verify = spawnSync(process.execPath, [AIRCLASS, 'verify', '--out', out], { encoding: 'utf8' });
  return verify.status === 0 ? undefined : verify.stdout + verify.stderr;
}

function sha256Of(path) {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined;
}
