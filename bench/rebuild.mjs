// What a build costs where little has changed: one cell, nothing, or the day; beside a first build and a check, and beside
// a plain program that links and hashes every file of a release.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians, runNode } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-rebuild-'));
const [project, changed, base, out, links] = ['project', 'changed', 'base', 'out', 'links'].map((name) =>
  join(work, name),
);
/** The hours before it are locked. */
const NOW = '2020-03-09T17:00';
const CELL = '  - {on: 2020-03-12, at: 10:35, show: activity, rest: stays, reason: 停电}\n';

const build = (folder, to, now, ...more) => [
  here('../bin/airclass.js'),
  ...['build', folder, '--now', now, '--out', to, '--quiet', ...more],
];
/** After the release that is on air. */
const after = (args) => () => {
  rmSync(out, { recursive: true, force: true });
  cpSync(base, out, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return runNode(args);
};

/** Of the last release of a folder. */
function filesOf(folder) {
  const manifests = readdirSync(join(folder, 'releases'))
    .filter((name) => /^\d/.test(name))
    .sort()
    .slice(-2)
    .map((id) => JSON.parse(readFileSync(join(folder, 'releases', id, 'manifest.json'), 'utf8')));
  const [before, now] = manifests;
  const paths = Object.keys(now.files);
  const isNew = (path) => statSync(join(folder, 'releases', now.id, path)).nlink === 1;
  return {
    files: paths.length,
    differ: paths.filter((path) => before.files[path]?.sha256 !== now.files[path].sha256).length,
    written: paths.filter(isNew).length,
  };
}

try {
  for (const folder of [project, changed])
    cpSync(here('../schedules/sichuan-2020-spring'), folder, { recursive: true });
  appendFileSync(join(changed, 'timetables/p1.yaml'), CELL);
  const first = runNode(build(project, base, NOW));
  if (first.died) throw new Error(first.died);
  const runs = medians(
    {
      check: () => runNode([here('../bin/airclass.js'), 'check', project, '--now', NOW, '--quiet']),
      'first build': () => {
        rmSync(out, { recursive: true, force: true });
        return runNode(build(project, out, NOW));
      },
      'one cell changed, --fresh': after(build(changed, out, NOW, '--fresh')),
      'one cell changed': after(build(changed, out, NOW)),
      'nothing changed': after(build(project, out, NOW)),
      'next night, --fresh': after(build(project, out, '2020-03-10T17:00', '--fresh')),
      'next night': after(build(project, out, '2020-03-10T17:00')),
      'every file linked and hashed': () => {
        rmSync(links, { recursive: true, force: true });
        return runNode([here('./peers/links.mjs'), realpathSync(join(base, 'current')), links]);
      },
    },
    ROUNDS,
  );
  console.log(`\nthe sample week again; medians of ${ROUNDS}`);
  console.table(
    Object.entries(runs).map(([what, { died, wall, cpu, peak }]) =>
      died
        ? { what, died }
        : { what, seconds: wall.toFixed(2), 'of them on the processor': cpu.toFixed(2), 'peak MB': Math.round(peak) },
    ),
  );
  const ratio = (one, other) => (runs[one].cpu / runs[other].cpu).toFixed(2);
  console.log(`  nothing changed takes ${ratio('nothing changed', 'check')} x the processor time of a check`);
  console.log(
    `  one cell changed ${ratio('one cell changed', 'one cell changed, --fresh')} x that of making every file`,
  );
  console.log(`  the next night ${ratio('next night', 'next night, --fresh')} x that of making every file`);
  for (const [what, folder, now] of [
    ['one cell changed', changed, NOW],
    ['next night', project, '2020-03-10T17:00'],
  ]) {
    after(build(folder, out, now))();
    const { files, differ, written } = filesOf(out);
    console.log(`  ${what}: ${differ} of ${files} files differ, and ${written} were written`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
