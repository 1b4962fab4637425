import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REPORT = fileURLToPath(new URL('./report-usage.mjs', import.meta.url));

/** Runs one Node program; returns wall seconds, CPU seconds and peak memory in MB, or why it died. */
export function runNode(args, { memory } = {}) {
  const options = memory === undefined ? [] : [`--max-old-space-size=${memory}`];
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, [...options, '--import', REPORT, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.status !== 0)
    return {
      died:
        /heap out of memory|Invalid string length/.exec(run.stderr)?.[0] ??
        `exit ${run.status ?? run.signal}: ${run.stderr.slice(-400)}`,
    };
  // Threads report too, before the program.
  const [last = '{}'] = (run.output[3] ?? '').match(/\{[^{}]*\}(?=$)/) ?? [];
  const usage = JSON.parse(last);
  return { wall, cpu: usage.cpu, peak: usage.peak };
}

export function runCommand(command, args) {
  const started = process.hrtime.bigint();
  const run = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return run.status === 0 ? { wall: Number(process.hrtime.bigint() - started) / 1e9 } : { died: `exit ${run.status}` };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians over rounds in which every job runs once, so that a slow minute of the machine hits all of them. */
export function medians(jobs, rounds) {
  const runs = new Map(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      if (runs.get(name).some((run) => run.died)) continue;
      runs.get(name).push(job());
    }
  }
  return Object.fromEntries(
    [...runs].map(([name, list]) => {
      const dead = list.find((run) => run.died);
      if (dead) return [name, { died: dead.died }];
      const of = (key) => median(list.map((run) => run[key]).filter((value) => value !== undefined));
      return [name, { wall: of('wall'), cpu: of('cpu'), peak: of('peak') }];
    }),
  );
}
