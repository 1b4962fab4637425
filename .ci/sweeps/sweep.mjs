// Hits a publisher at one point after the other, and judges what each hit leaves.
import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { debris, judge } from './judge.mjs';
import { hitting } from './points.mjs';
import { ENVIRONMENT } from './project.mjs';

const LANES = availableParallelism();
/** Longer than this is a hang. */
const PATIENCE_MS = 60_000;

/**
 * Runs `scenario` once for each hit `{point, effect}`, as many at a time as there are processors, and answers what was wrong: `<hit>: <fault>`.
 * A scenario is `{name, layout, template, out, words, versions, publicKey, isSilent}`: `words(out)` is the command line,
 * `template` the folder before it, `out` the one that the points were recorded in; it turns version `before` into `after`.
 */
export async function sweep(bin, scenario, hits, work) {
  const lanes = Array.from({ length: LANES }, (_, index) => openLane(bin, join(work, `lane-${index}`)));
  const faults = [];
  let next = 0;
  await Promise.all(
    lanes.map(async (lane) => {
      for (let index = next++; index < hits.length; index = next++) {
        const hit = hits[index];
        const place = `${hit.effect} at ${hit.point.call} ${hit.point.path.replace(scenario.out, '')} (${hit.point.nth})`;
        for (const fault of await strike(lane, scenario, hit)) faults.push(`${place}: ${fault}`);
      }
    }),
  );
  for (const { runner } of lanes) runner.kill();
  return faults;
}

function openLane(bin, folder) {
  mkdirSync(folder, { recursive: true });
  const bundle = join(dirname(dirname(bin)), 'dist/bundle');
  const runner = fork(new URL('runner.mjs', import.meta.url), { env: ENVIRONMENT });
  return { bin, bundle, folder, runner };
}

async function strike({ bin, bundle, folder, runner }, scenario, { point, effect, mustNotSucceed, mustSucceed }) {
  const { layout, template, versions, before, after, publicKey, words, expected = 0 } = scenario;
  const out = join(folder, 'out');
  const log = join(folder, 'log');
  rmSync(out, { recursive: true, force: true });
  execFileSync('cp', ['-a', template, out]);
  const there = { ...point, path: point.path.replace(scenario.out, out) };
  const hit = await run('strace', [...hitting(there, effect, log), process.execPath, bin, ...words(out)]);
  const trace = readFileSync(log, 'latin1');
  const isKill = effect.startsWith('signal');
  const faults = [];
  if (hit.isHung) faults.push('it hangs');
  if (!(hit.isKilled || /killed by SIGKILL|\(INJECTED\)/.test(trace))) faults.push('was not hit');
  const live = judge(out, layout, versions, publicKey, after);
  faults.push(...live.faults);
  if (live.version !== before && live.version !== after) faults.push(`${live.version} is live`);
  const saysDone = hit.code === 0 || /Published|The same as|is now|current is/.test(hit.out);
  if (saysDone && live.version !== after) faults.push(`says it is done: ${hit.code} ${hit.out.trim()}`);
  if (saysDone && mustNotSucceed) faults.push('says it is done though the disk refused');
  if (mustSucceed && hit.code !== 0) faults.push(`is on air and ends with ${hit.code}: ${hit.err.trim()}`);
  if (!isKill && hit.code !== 0 && hit.code !== 2) faults.push(`exit code ${hit.code}: ${hit.err.trim()}`);
  if (!isKill && !['unlink', 'rmdir'].includes(point.call)) {
    for (const name of debris(out, layout)) if (/stage/.test(name)) faults.push(`leaves ${name}`);
  }
  runner.send({ bundle, words: words(out) });
  const [again] = await once(runner, 'message');
  if (again.code !== expected) faults.push(`the next run ends with ${again.code}: ${again.err.trim()}`);
  const then = judge(out, layout, versions, publicKey, after);
  faults.push(...then.faults.map((fault) => `after the next run: ${fault}`));
  if (then.version !== after) faults.push(`after the next run ${then.version} is live`);
  for (const name of debris(out, layout)) faults.push(`after the next run there is ${name}`);
  return faults;
}

async function run(program, words) {
  const child = spawn(program, words, {
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    said.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said.err += bytes;
  });
  const begun = Date.now();
  // strace ends as what it traces does.
  const [code, signal] = await once(child, 'close');
  const isHung = Date.now() - begun >= PATIENCE_MS;
  return { ...said, code, isHung, isKilled: signal === 'SIGKILL' && !isHung };
}
