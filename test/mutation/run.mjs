// Changes the stages, one change at a time, and counts the changes that no test notices: `npm run mutation [stage …]`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { leastOf, stages } from './stages.mjs';

const asked = process.argv.slice(2);
for (const stage of asked.length > 0 ? asked : stages) {
  const run = spawnSync('npx', ['stryker', 'run'], { stdio: 'inherit', env: { ...process.env, STAGE: stage } });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const rows = (asked.length > 0 ? asked : stages).map((stage) => {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${stage}.json`, 'utf8'));
  const counts = {};
  for (const { mutants } of Object.values(files)) {
    for (const { status } of mutants) counts[status] = (counts[status] ?? 0) + 1;
  }
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0, Ignored = 0 } = counts;
  return { stage, noticed: Killed + Timeout, missed: Survived, 'never run': NoCoverage, ignored: Ignored };
});
const scored = rows.map((row) => ({ ...row, score: score(row), least: leastOf(row.stage) }));
console.table(scored);
if (scored.some(({ score: reached, least }) => reached < least)) process.exitCode = 1;

function score({ noticed, missed, 'never run': never }) {
  return Math.round((1000 * noticed) / (noticed + missed + never)) / 10;
}
