// AirClass's whole build of a synthetic timetable beside writers that do a part of it, and beside the bytes themselves.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians, runCommand, runNode } from './measure.mjs';
import { FIRST_DAY, writeSyntheticProject } from './synthetic-project.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const CHANNELS = 60;
const AIRINGS = 40;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-bench-'));
const projects = {
  month: join(work, 'month'),
  one: join(work, 'one'),
  two: join(work, 'two'),
  five: join(work, 'five'),
};
writeSyntheticProject(projects.month, { channels: CHANNELS, days: 31, zones: 1 });
writeSyntheticProject(projects.one, { channels: CHANNELS, zones: 1 });
writeSyntheticProject(projects.two, { channels: CHANNELS, zones: 2 });
writeSyntheticProject(projects.five, { channels: CHANNELS, zones: 5 });

const airclass =
  (project, days, ...rest) =>
  () => {
    const out = join(work, 'out');
    rmSync(out, { recursive: true, force: true });
    return runNode([
      here('../bin/airclass.js'),
      'build',
      project,
      '--from',
      FIRST_DAY,
      '--now',
      FIRST_DAY,
      '--days',
      String(days),
      '--out',
      out,
      '--quiet',
      ...rest,
    ]);
  };
const peer = (name, days) => () =>
  runNode([here(`./peers/${name}.mjs`), join(work, `${name}.xml`), String(CHANNELS), String(days)]);
const guideOf = (out) => join(out, 'current', 'zone-1', 'guide.xml');
const row = (name, { died, wall, peak }, days, bytes) =>
  died
    ? { what: name, died }
    : {
        what: name,
        seconds: wall.toFixed(2),
        'programmes/s': Math.round((CHANNELS * AIRINGS * days) / wall),
        'MB/s': bytes ? (bytes / 1e6 / wall).toFixed(1) : '',
        'peak MB': peak?.toFixed(0),
      };
const ratio = (a, b) => (a.wall && b.wall ? (a.wall / b.wall).toFixed(2) : '-');

try {
  console.log(`\nA month: ${CHANNELS} channels x 30 days x ${AIRINGS} airings; medians of ${ROUNDS}`);
  const peers = ['iptv-xmltv', 'fast-xml-parser-document', 'fast-xml-parser', 'xmlbuilder2-document'];
  const month = medians(
    {
      airclass: airclass(projects.month, 30, '--no-gzip'),
      ...Object.fromEntries(peers.map((name) => [name, peer(name, 30)])),
    },
    ROUNDS,
  );
  console.table(Object.entries(month).map(([name, run]) => row(name, run, 30)));
  for (const name of peers)
    console.log(`  ${name} takes ${ratio(month[name], month.airclass)} x the time of the whole build`);

  console.log(`\nA year: ${CHANNELS} channels x 365 days x ${AIRINGS} airings`);
  airclass(projects.one, 365, '--no-gzip')();
  const xml = join(work, 'year.xml');
  runNode([here('./peers/raw-write.mjs'), guideOf(join(work, 'out')), xml]);
  const bytes = statSync(xml).size;
  const year = medians(
    {
      'airclass, one zone, XML only': airclass(projects.one, 365, '--no-gzip'),
      'airclass, one zone, XML and gz': airclass(projects.one, 365),
      'airclass, two zones, XML only': airclass(projects.two, 365, '--no-gzip'),
      'airclass, five zones, XML only': airclass(projects.five, 365, '--no-gzip'),
      'sha256 of the guide': () => runNode([here('./peers/sha256.mjs'), xml]),
      'raw write of the guide': () => runNode([here('./peers/raw-write.mjs'), xml, join(work, 'copy.xml')]),
      'gzip -6 of the guide': () => runCommand('gzip', ['-6', '-k', '-f', xml]),
    },
    ROUNDS,
  );
  console.table(Object.entries(year).map(([name, run]) => row(name, run, 365, bytes)));
  const [one, gz, two, , sha, , gzip] = Object.values(year);
  console.log(`  whole build, XML only, against SHA-256 of its bytes: ${ratio(one, sha)} (goal 3, stretch 2)`);
  console.log(
    `  what gz in the same pass adds, against gzip -6: ${((gz.wall - one.wall) / gzip.wall).toFixed(2)} (goal 0.75)`,
  );
  console.log(`  a further zone against the first: ${((two.wall - one.wall) / one.wall).toFixed(2)} (goal 0.85)`);

  const short = medians({ week: airclass(projects.one, 7, '--no-gzip') }, ROUNDS);
  console.log(
    `  peak memory of 365 days ${one.peak?.toFixed(0)} MB, of 7 days ${short.week.peak?.toFixed(0)} MB: ${(one.peak / short.week.peak).toFixed(2)} (goal 1.15, under 150 MB)`,
  );

  console.log('\nThe year in the peers, once each');
  console.table(
    Object.entries(medians(Object.fromEntries(peers.map((name) => [name, peer(name, 365)])), 1)).map(([name, run]) =>
      row(name, run, 365),
    ),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
