// Changes the stages, one change at a time, and counts the changes that no test notices:
// `npm run mutation -- [--sample 120] [--seed 1] [--concurrency 2] [stage …]`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreOf } from './sample.mjs';
import { minOf, stages } from './stages.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '2' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (/^[1-9][0-9]*$/.test(value)) continue;
  console.error(`--${name} needs a whole number above 0, not "${value}"`);
  process.exit(2);
}
const unknown = positionals.filter((stage) => !stages.includes(stage));
if (unknown.length > 0) {
  console.error(`not a stage: ${unknown.join(', ')}; the stages are ${stages.join(', ')}`);
  process.exit(2);
}

const asked = positionals.length > 0 ? positionals : stages;
const { sample, seed, concurrency } = values;
for (const stage of asked) {
  const env = { ...process.env, STAGE: stage, SAMPLE: sample ?? '', SEED: seed, CONCURRENCY: concurrency };
  const run = spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit', env });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const rows = asked.map((stage) => {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${stage}.json`, 'utf8'));
  const counts = {};
  for (const { mutants } of Object.values(files)) {
    for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  }
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0, Ignored = 0, CompileError = 0 } = counts;
  const found = { noticed: Killed + Timeout, missed: Survived, neverRun: NoCoverage, left: CompileError };
  const { score, low, high } = scoreOf(found);
  const { noticed, missed } = found;
  const counted = { stage, noticed, missed, 'never run': NoCoverage, 'not drawn': CompileError, ignored: Ignored };
  return { ...counted, score, '95 %': sample === undefined ? '' : `${low}-${high}`, min: minOf(stage), high };
});
console.table(rows.map(({ high, ...shown }) => shown));
// Of a sample, only what is certainly too low.
if (rows.some(({ high, min }) => high < min)) process.exitCode = 1;
