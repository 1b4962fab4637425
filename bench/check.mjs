// `check` of a province's term beside what must be done in any case: starting Node, and reading the same files.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians, runNode } from './measure.mjs';
import { FIRST_DAY, writeSchoolProject } from './school-project.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-check-'));
const project = join(work, 'school');
writeSchoolProject(project);
const airclass =
  (...argv) =>
  () =>
    runNode([here('../bin/airclass.js'), ...argv]);

try {
  const files = readdirSync(project, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const bytes = files.reduce((sum, path) => sum + statSync(join(project, path)).size, 0);
  console.log(
    `\ncheck of 12 grades x 20 weeks x 5 zones: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB; medians of ${ROUNDS}`,
  );
  const runs = medians(
    {
      'airclass check': airclass('check', project, '--now', FIRST_DAY, '--format', 'csv'),
      'airclass --version': airclass('--version'),
      'yaml and ajv, the same files': () => runNode([here('./peers/yaml-ajv.mjs'), project]),
      'node alone': () => runNode(['--eval', '0']),
    },
    ROUNDS,
  );
  console.table(
    Object.entries(runs).map(([what, { died, wall, cpu, peak }]) =>
      died
        ? { what, died }
        : {
            what,
            milliseconds: Math.round(wall * 1000),
            'of them on the processor': Math.round(cpu * 1000),
            'peak MB': Math.round(peak),
          },
    ),
  );
  const { 'airclass check': check, 'airclass --version': start, 'node alone': node } = runs;
  const peer = runs['yaml and ajv, the same files'];
  const percent = (part) => `${Math.round((100 * part.cpu) / check.cpu)} %`;
  console.log(`  start-up is ${percent(start)} of the processor time of a check, Node alone ${percent(node)}`);
  console.log(`  reading the files with yaml and ajv takes ${(peer.cpu / check.cpu).toFixed(1)} x the whole check`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
