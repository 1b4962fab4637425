// What `--all` saves: 40 localities over the sample's plan in one process, beside a process for each; again after one lesson
// of the province has changed; and a province with 21 cities and 183 counties once.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLocalities } from '../test/generate/localities.mjs';
import { runNode } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SAMPLE = here('../schedules/sichuan-2020-spring');
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-localities-'));
const [few, all] = [join(work, 'few'), join(work, 'all')];

function run(...words) {
  const usage = runNode([here('../bin/airclass.js'), ...words, '--now', '2020-03-08', '--quiet']);
  if (usage.died) throw new Error(`${words.join(' ')}: ${usage.died}`);
  return usage;
}

/** Of as many processes as there are projects. */
function singly(projects, words) {
  const runs = projects.map((path) => run(...words(path)));
  return { cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0), peak: Math.max(...runs.map(({ peak }) => peak)) };
}

function changeOneLesson(folder) {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('courses/P1.yaml')) continue;
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace('识字 2 姓氏歌（第一课时）', '识字 2 姓氏歌（新课时）'));
  }
}

try {
  const projects = writeLocalities(few, SAMPLE, { cities: 8, counties: 32 });
  const out = (name) => join(work, 'out', name);
  const rows = {
    'check, one by one': singly(projects, (path) => ['check', join(few, path)]),
    'check --all': run('check', '--all', few),
    'build, one by one': singly(projects, (path) => ['build', join(few, path), '--out', join(out('single'), path)]),
    'build --all': run('build', '--all', few, '--out', out('many')),
    'nothing changed, --all': run('build', '--all', few, '--out', out('many')),
  };
  changeOneLesson(few);
  rows['one lesson changed, --all'] = run('build', '--all', few, '--out', out('many'));
  writeLocalities(all, SAMPLE, { cities: 21, counties: 183 });
  rows['204 localities, --all'] = run('build', '--all', all, '--out', out('all'));
  console.log('\nlocalities over the plan of the sample, 40 and 204 of them');
  console.table(
    Object.entries(rows).map(([what, { cpu, peak }]) => ({
      what,
      'seconds on the processor': cpu.toFixed(1),
      'peak MB': Math.round(peak),
    })),
  );
  const ratio = (one, other) => (rows[one].cpu / rows[other].cpu).toFixed(2);
  console.log(`  build --all takes ${ratio('build --all', 'build, one by one')} x the processor time of single builds`);
  console.log(`  check --all ${ratio('check --all', 'check, one by one')} x that of single checks`);
  console.log(
    `  after one lesson has changed ${ratio('one lesson changed, --all', 'build --all')} x that of the first`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
