// A first build of the sample week beside the floor of its bytes: a plain program that writes the same files, hashes and
// syncs them, and reads them back.
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians, runNode } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-floor-'));
const [out, copy] = [join(work, 'out'), join(work, 'copy')];
const sample = [here('../schedules/sichuan-2020-spring'), '--now', '2020-03-08', '--from', '2020-03-09'];
const afresh = (folder, args) => () => {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  return runNode(args());
};

try {
  const runs = medians(
    {
      'airclass build': afresh(out, () => [here('../bin/airclass.js'), 'build', ...sample, '--out', out]),
      'write, hash, sync, read back, hash': afresh(copy, () => [
        here('./peers/floor.mjs'),
        realpathSync(join(out, 'current')),
        copy,
      ]),
    },
    ROUNDS,
  );
  const files = readdirSync(copy, { recursive: true }).map((path) => statSync(join(copy, path)));
  const bytes = files.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  console.log(
    `\nfirst build of the sample week: ${files.filter((stat) => stat.isFile()).length} files, ${(bytes / 1e6).toFixed(1)} MB; medians of ${ROUNDS}`,
  );
  console.table(
    Object.entries(runs).map(([what, { died, wall, cpu, peak }]) =>
      died
        ? { what, died }
        : { what, seconds: wall.toFixed(2), 'of them on the processor': cpu.toFixed(2), 'peak MB': Math.round(peak) },
    ),
  );
  const { 'airclass build': build, 'write, hash, sync, read back, hash': floor } = runs;
  console.log(`  a build takes ${(build.cpu / floor.cpu).toFixed(1)} x the processor time of the floor of its bytes`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
