// Each kind of hit is seen to find a publisher with a defect.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakPublisher } from './break.mjs';
import { afterSwitch, errors, kill, lies } from './hits.mjs';
import { say } from './say.mjs';
import { prepare, publishing } from './scenarios.mjs';
import { sweep } from './sweep.mjs';

const at = (call, name) => (point) =>
  point.call === call && [point.path, point.to ?? ''].some((path) => path.endsWith(name));
const kills =
  (...places) =>
  (scenario) =>
    scenario.points.filter((point) => places.some((is) => is(point))).map(kill);
const failing =
  (...places) =>
  (scenario) =>
    errors(scenario.points.filter((point) => places.some((is) => is(point))).slice(0, 3), scenario);

const DEFECTS = [
  {
    name: 'points current anew in two steps',
    layout: 'links',
    changes: [
      [
        'release/links.js',
        'renameSync(link, join(out, name));',
        'rmSync(join(out, name), { force: true }); renameSync(link, join(out, name));',
      ],
    ],
    hits: kills(at('rename', '/current')),
    finds: /undefined is live|previous without current/,
  },
  {
    name: 'switches before the release has its name',
    layout: 'links',
    changes: [
      [
        'release/make-release.js',
        'renameSync(stage, join(releases, id));',
        'switchCurrent(options.out, id, layout); renameSync(stage, join(releases, id));',
      ],
    ],
    hits: kills(at('rename', '.stage-new')),
    finds: /unreadable/,
  },
  {
    name: 'writes the manifest first',
    layout: 'flat',
    changes: [
      ['release/flat-layout.js', 'const isSigned =', "place('manifest.json', 'manifest.json'); const isSigned ="],
    ],
    hits: kills(at('fsync', '/files')),
    finds: /: no fixed name|: old|mixture|not signed/,
  },
  {
    name: 'overwrites fixed names',
    layout: 'flat',
    changes: [
      [
        'release/flat-layout.js',
        'renameSync(ready, target);',
        "const bytes = readFileSync(ready); rmSync(target, { force: true }); const half = bytes.length >> 1; writeFileSync(target, bytes.subarray(0, half)); writeFileSync(target, bytes.subarray(half), { flag: 'a' });",
      ],
      ['release/flat-layout.js', 'rmdirSync,', 'rmdirSync, readFileSync, writeFileSync,'],
    ],
    hits: (scenario) => kills((point) => point.call === 'write' && basename(point.path) === 'guide.xml')(scenario),
    finds: /: torn|: no fixed name/,
  },
  {
    name: 'looks away where the disk does not sync',
    layout: 'links',
    changes: [['files/full-file.js', 'await sync(this.#descriptor);', 'await sync(this.#descriptor).catch(() => {});']],
    hits: failing(at('fsync', 'guide.xml')),
    finds: /says it is done though the disk refused/,
  },
  {
    name: 'neither looks at sizes nor reads back',
    layout: 'links',
    changes: [
      ['files/full-file.js', 'if (size !== this.#size)', 'if (size < 0)'],
      ['release/make-release.js', 'if (faults.length > 0)', 'if (faults.length < 0)'],
      ['release/make-release.js', 'if (current === undefined || guard === undefined)', 'if (current !== guard)'],
    ],
    hits: ({ points }) => lies(points.filter(at('pwrite64', '/one/guide.xml'))),
    finds: /: torn|mixture|says it is done/,
  },
  {
    name: 'removes what previous points to',
    layout: 'links',
    changes: [['release/retention.js', 'previousRelease(out), ', '']],
    hits: kills(at('rmdir', '/one')),
    finds: /unreadable/,
  },
  {
    name: 'fails after the switch',
    layout: 'links',
    changes: [['release/links.js', 'return failureOf(() => syncFolder(out));', 'syncFolder(out);']],
    hits: (scenario) =>
      errors(
        afterSwitch(scenario)
          .filter(({ call }) => call === 'fsync')
          .slice(0, 1),
        scenario,
      ),
    finds: /is on air and ends with 2/,
  },
  {
    name: 'does not sweep',
    layout: 'links',
    changes: [['release/publish.js', 'sweepDebris(out);', '']],
    hits: kills(at('fsync', '/one/guide.xml')),
    finds: /the next run ends with/,
  },
  {
    name: 'leaves its stage',
    layout: 'flat',
    changes: [['release/make-release.js', 'removeStage(stage);', '']],
    hits: failing(at('pwrite64', '/one/guide.xml')),
    finds: /leaves releases\/\.stage/,
  },
];

const work = mkdtempSync(join(tmpdir(), 'airclass-broken-'));
try {
  const sound = prepare(fileURLToPath(new URL('../../bin/airclass.js', import.meta.url)), join(work, 'sound'));
  for (const [index, { name, layout, changes, hits, finds }] of DEFECTS.entries()) {
    const folder = join(work, `defect-${index}`);
    const bin = breakPublisher(join(folder, 'publisher'), changes);
    const scenario = publishing({ ...sound, bin, work: folder }, layout);
    const faults = await sweep(bin, scenario, hits(scenario), folder);
    const found = faults.find((fault) => finds.test(fault));
    say(
      found === undefined ? ['it was not found', ...faults] : [],
      `a publisher that ${name} (${layout}) is found: ${found?.split('\n')[0]}`,
    );
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
