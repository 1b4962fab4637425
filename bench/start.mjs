// What a user waits for before anything is done: the program's start beside that of Node alone, and a clean machine's way
// to its first verdict beside the check itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians, runNode } from './measure.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-start-'));
const npm = join(execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim(), 'npm/bin/npm-cli.js');
const SAMPLE = [join(root, 'schedules/sichuan-2020-spring'), '--now', '2020-03-08', '--quiet'];

try {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root });
  const tarball = join(
    work,
    readdirSync(work).find((name) => name.endsWith('.tgz')),
  );
  const prefix = join(work, 'prefix');
  const install = () => {
    rmSync(prefix, { recursive: true, force: true });
    const words = ['--global', '--prefix', prefix, '--cache', join(work, 'cache'), '--no-audit', '--no-fund'];
    return runNode([npm, 'install', ...words, tarball]);
  };
  const installed = (...argv) => runNode([join(prefix, 'lib/node_modules/airclass/bin/airclass.js'), ...argv]);
  const runs = medians(
    {
      'node alone': () => runNode(['--eval', '0']),
      'npm install of the package': install,
      'airclass --version': () => installed('--version'),
      'airclass check, the sample': () => installed('check', ...SAMPLE),
    },
    ROUNDS,
  );
  console.log(`\nstart, from the installed package; medians of ${ROUNDS}, processor time`);
  console.table(
    Object.entries(runs).map(([what, { died, cpu, peak }]) =>
      died ? { what, died } : { what, milliseconds: Math.round(cpu * 1000), 'peak MB': Math.round(peak) },
    ),
  );
  const { cpu: node } = runs['node alone'];
  const { cpu: check } = runs['airclass check, the sample'];
  const ratios = {
    '--version / node alone': runs['airclass --version'].cpu / node,
    'clean machine to first verdict / check': (runs['npm install of the package'].cpu + check) / check,
  };
  for (const [what, ratio] of Object.entries(ratios)) console.log(`${what}: ${ratio.toFixed(2)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
