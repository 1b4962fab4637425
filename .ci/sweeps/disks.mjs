// Disks that are full, without inodes, read-only or limited: what each must leave, and that the next build fixes it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakPublisher } from './break.mjs';
import { debris, judge } from './judge.mjs';
import { canMount, withMount } from './mounts.mjs';
import { buildWords, ENVIRONMENT } from './project.mjs';
import { say } from './say.mjs';
import { prepare } from './scenarios.mjs';

const bin = fileURLToPath(new URL('../../bin/airclass.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airclass-disks-'));
const PAGE = 4096;

try {
  if (!canMount(join(work, 'mnt'))) throw new Error('no file system can be mounted here: run the sweeps as root');
  const { projects, versions, signKey, publicKey } = prepare(bin, work);
  for (const layout of ['links', 'flat']) {
    const words = (name, out) => buildWords(projects[name], out, '--layout', layout, '--sign-key', signKey);
    const run = (name, out, program = bin) =>
      spawnSync(process.execPath, [program, ...words(name, out)], { env: ENVIRONMENT, encoding: 'utf8' });
    const live = (name, out) => {
      const { version, faults } = judge(out, layout, versions, publicKey);
      return [
        ...faults,
        ...debris(out, layout),
        ...(version === name ? [] : [`${version} is live instead of ${name}`]),
      ];
    };
    const refused = ({ status, stdout, stderr }, pattern) =>
      status === 2 && stdout === '' && pattern.test(stderr) && !/\n {4}at /.test(stderr)
        ? []
        : [`${status}: ${stdout}${stderr}`];
    /** The first version is live; `limit` makes the disk fail; the second build must say so, and the third fix all. */
    const failing = (name, mount, limit, pattern, program = bin) =>
      withMount(join(work, 'mnt'), mount, (folder) => {
        const out = join(folder, 'out');
        const faults = [];
        const first = run('a', out);
        if (first.status !== 0) return [`${name}: the first build: ${first.stderr}`];
        const undo = limit(folder, out);
        const second = run('b', out, program);
        faults.push(...refused(second, pattern), ...live('a', out));
        undo();
        const third = run('b', out);
        if (third.status !== 0) faults.push(`the next build: ${third.stderr}`);
        return [...faults, ...live('b', out)].map((fault) => `${name}: ${fault}`);
      });

    const full = (left) => (folder) => {
      const { bavail } = statfsSync(folder);
      writeFileSync(join(folder, 'filler'), Buffer.alloc((bavail - left) * PAGE));
      return () => rmSync(join(folder, 'filler'));
    };
    const FULL =
      /airclass: (?:"[^"]*": )?the disk is full\nairclass: nothing was published; what was published before is unchanged: 000001-/;
    const lefts = [0, 1, 4, 9, 17];
    say(
      lefts.flatMap((left) => failing(`${left} pages`, ['-t', 'tmpfs', '-o', 'size=4m', 'none'], full(left), FULL)),
      `${layout}: a full disk (${lefts.join(', ')} pages left): exit 2, the former release whole, no stage; then the next build publishes`,
    );

    const withoutInodes = (left) => (folder) => {
      const { ffree } = statfsSync(folder);
      for (let index = left; index < ffree; index++) writeFileSync(join(folder, `filler-${index}`), '');
      return () => execFileSync('sh', ['-c', 'rm -f "$0"/filler-*', folder]);
    };
    const inodes = [0, 1, 7, 20];
    say(
      inodes.flatMap((left) =>
        failing(`${left} inodes`, ['-t', 'tmpfs', '-o', 'size=8m,nr_inodes=200', 'none'], withoutInodes(left), FULL),
      ),
      `${layout}: a disk without inodes (${inodes.join(', ')} left): the same`,
    );

    const readOnly = (folder) => {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      return () => execFileSync('mount', ['-o', 'remount,rw', folder]);
    };
    const frozen = failing(
      'read-only',
      ['-t', 'tmpfs', '-o', 'size=8m', 'none'],
      readOnly,
      /the file system is read-only\nairclass: nothing was published; what was published before is unchanged: 000001-/,
    );
    say(frozen, `${layout}: a read-only file system: the same`);

    const out = join(work, `limited-${layout}`);
    run('a', out);
    const limited = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, bin, ...words('b', out)],
      { env: ENVIRONMENT, encoding: 'utf8' },
    );
    const faults = [
      ...refused(
        limited,
        /"[^"]*": the file would be larger than is allowed\nairclass: nothing was published; what was published before is unchanged: 000001-/,
      ),
      ...live('a', out),
    ];
    const next = run('b', out);
    say(
      [...faults, ...(next.status === 0 ? [] : [next.stderr]), ...live('b', out)],
      `${layout}: a limit on the size of files (ulimit -f): the same`,
    );

    // The tests are able to fail: a publisher that takes what the disk took for all there is.
    const careless = breakPublisher(join(work, `careless-${layout}`), [
      [
        'files/full-file.js',
        'for (let written = 0; written < bytes.length;) {',
        'for (let written = 0; written < bytes.length;) { try {',
      ],
      ['files/full-file.js', 'written += bytesWritten;', 'written += bytesWritten; } catch { break; }'],
      ['files/full-file.js', 'if (size !== this.#size)', 'if (size < 0)'],
      ['release/make-release.js', 'if (faults.length > 0)', 'if (faults.length < 0)'],
      ['release/make-release.js', 'if (current === undefined || guard === undefined)', 'if (current !== guard)'],
    ]);
    const found = failing('4 pages', ['-t', 'tmpfs', '-o', 'size=4m', 'none'], full(4), FULL, careless);
    say(
      found.length === 0 ? ['it was not found'] : [],
      `${layout}: a publisher that does not mind a full disk is found: ${found.find((fault) => /torn|mixture/.test(fault)) ?? found[0]?.split('\n')[0]}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
