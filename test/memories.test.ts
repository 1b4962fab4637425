import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isReleaseId } from '../src/release/release-id.js';
import { SMALL_PROJECT } from './a-project.js';
import { runMain } from './cli/run-main.js';
import { environment } from './media/media-bench.js';
import { writeMp4 } from './media/write-mp4.js';

const NOW = '2020-03-09T01:30:00Z';
const lessons = (title: string) =>
  `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${[title, '二', '三'].map((one, index) => `{title: ${one}, file: ${index}.mp4, reviewed: {on: 2020-03-01, by: li}}`).join(', ')}]}\n`;
const FILES: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-11}\n',
  'courses/p1.yaml': lessons('一'),
  'programmes.yaml': 'programmes: {}\n',
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8"}\noutputs:\n  xmltv: {days: 2, past-days: 0}\n  c2: {carrier: telecom, csp-id: SCEDU, lsp-id: TEL, days: 1, movie-url: "ftp://files.example/edu", order-url: "ftp://files.example/c2/one"}\n',
};

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-memories-'));
  made.push(folder);
  return folder;
};
const run = async (folder: string, line: string) => {
  const { AIRCLASS_FFPROBE = '', PATH = '' } = await environment();
  return runMain(folder, NOW, line.split(' '), { AIRCLASS_FFPROBE, PATH });
};

const BUILD = 'build --from 2020-03-09';

/** What is there, but for the note of what was measured again last. */
function below(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const { size, ino, mtimeMs } = lstatSync(path);
    const content = entry.isSymbolicLink() ? readlinkSync(path) : `${size} ${ino} ${mtimeMs}`;
    return [path.slice(folder.length + 1), entry.isDirectory() ? 'folder' : content] as const;
  });
  return Object.fromEntries(entries.filter(([path]) => path !== 'media.recheck.json'));
}

const remove = (path: string) => rmSync(path, { recursive: true });
const isFile = (path: string) => lstatSync(path).isFile();
/** Links and folders cannot be cut or grow. */
const WAYS: Readonly<Record<string, (path: string) => void>> = {
  gone: remove,
  empty: (path) => {
    remove(path);
    writeFileSync(path, '');
  },
  truncated: (path) => isFile(path) && truncateSync(path, Math.floor(lstatSync(path).size / 2)),
  foreign: (path) => {
    remove(path);
    writeFileSync(path, '{"name": "app"}\n');
  },
  'too large': (path) => isFile(path) && truncateSync(path, 2 ** 28 + 1),
  'a folder': (path) => {
    remove(path);
    mkdirSync(path);
  },
  'a circle': (path) => {
    remove(path);
    symlinkSync(basename(path), path);
  },
};

const fixtures = new Map<string, string>();
let [first, second] = ['', ''];
beforeAll(async () => {
  for (const layout of ['links', 'flat']) {
    const folder = newFolder();
    fixtures.set(layout, folder);
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, 'media'));
    for (const name of [0, 1, 2]) writeFileSync(join(folder, `media/${name}.mp4`), writeMp4({ length: 1200 }));
    const title = (text: string) => writeFileSync(join(folder, 'courses/p1.yaml'), lessons(text));
    const succeed = async (line: string) => {
      const { code, err } = await run(folder, line);
      if (code !== 0) throw new Error(`${line}: ${err}`);
    };
    await succeed('probe');
    await succeed(`${BUILD} --layout ${layout}`);
    title('错');
    await succeed(BUILD);
    await succeed('rollback --by li --reason wrong');
    await succeed('c2 order');
    title('对');
  }
  [first = '', second = ''] = readdirSync(join(fixtures.get('links') ?? '', 'out/releases'))
    .filter(isReleaseId)
    .sort();
}, 120_000);

interface Memory {
  readonly paths: () => readonly string[];
  /** Commands that depend on it. */
  readonly lines: readonly string[];
  readonly says: RegExp;
  readonly layout?: 'flat';
  readonly except?: readonly string[];
}

const READERS = [BUILD, 'verify', 'rollback', 'on-air', 'diff', 'c2 order'];
const MEMORIES: Readonly<Record<string, Memory>> = {
  current: { paths: () => ['out/current'], lines: READERS, says: /which release is current/ },
  previous: {
    paths: () => ['out/previous'],
    lines: ['rollback'],
    says: /which release (is previous|was on air before)/,
  },
  manifest: {
    paths: () => [`out/releases/${first}/manifest.json`],
    lines: ['verify', 'on-air', 'diff', 'c2 order'],
    says: /manifest/,
  },
  'manifest of previous': {
    paths: () => [`out/releases/${second}/manifest.json`],
    lines: ['rollback'],
    says: /manifest/,
  },
  ledger: { paths: () => ['out/c2/one/sent.json'], lines: ['c2 order', 'c2 order --dry-run'], says: /sent\.json/ },
  orders: { paths: () => ['out/c2'], lines: ['c2 order', 'c2 order --dry-run'], says: /c2\/one/ },
  // Without a lock a project begins.
  lock: {
    paths: () => ['media.lock.json'],
    lines: ['probe', 'check', BUILD],
    says: /media\.lock\.json/,
    except: ['gone'],
  },
  layout: { paths: () => ['out/manifest.json'], lines: READERS, says: /which release is current/, layout: 'flat' },
  'previous of the flat layout': {
    paths: () => ['out/previous.json'],
    lines: ['rollback'],
    says: /which release (is previous|was on air before)/,
    layout: 'flat',
  },
  'sign-offs': { paths: () => ['courses/p1.yaml'], lines: ['check', BUILD, 'probe'], says: /courses\// },
  plan: {
    paths: () => [`out/releases/${first}/timeline/p1.json`],
    lines: ['verify', 'on-air', 'diff'],
    says: /timeline/,
  },
  held: { paths: () => ['out/.held.json', 'out/releases/.held.json'], lines: [BUILD], says: /\.held\.json/ },
};

test.each(Object.entries(MEMORIES))(
  '%s: lost in any way, it is never taken for nothing',
  async (_, memory) => {
    const answers: string[] = [];
    for (const [way, lose] of Object.entries(WAYS)) {
      if (memory.except?.includes(way) === true) continue;
      const folder = newFolder();
      const from = fixtures.get(memory.layout ?? 'links') ?? '';
      cpSync(from, folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
      const whole = below(folder);
      for (const path of memory.paths()) lose(join(folder, path));
      const before = below(folder);
      // A way that this one cannot be lost in.
      if (JSON.stringify(whole) === JSON.stringify(before)) continue;
      for (const line of memory.lines) {
        const { code, out, err } = await run(folder, line);
        const isStop = (code === 1 || code === 2) && memory.says.test(out + err);
        if (!isStop) answers.push(`${way}, ${line}: ${code} ${out}${err}`);
        if (JSON.stringify(below(folder)) !== JSON.stringify(before))
          answers.push(`${way}, ${line}: changed something`);
      }
    }
    expect(answers).toEqual([]);
  },
  60_000,
);
