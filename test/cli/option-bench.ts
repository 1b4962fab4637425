import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_PROJECT } from '../a-project.js';
import { environment } from '../media/media-bench.js';
import { writeMp4 } from '../media/write-mp4.js';
import { ffplayoutLog } from '../published/as-run/a-timeline.js';
import { TWO_ZONES } from '../release/a-release.js';
import { runWith } from './run-main.js';

/** 20:00 in Shanghai, the evening before the term. */
const NOW = '2020-03-08T12:00:00Z';

const SCHOOL: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  ...TWO_ZONES,
  'notify.yaml': 'recipients: {gateway: {webhook: HOOK}}\n',
};
const FILMED: Readonly<Record<string, string | Uint8Array>> = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n      - 一\n      - 二\n      - 三\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, chinese, "-", "-"]\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
  'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace(
    'outputs: {}',
    'outputs: {playout: {media-folder: /edu, formats: [ffconcat]}}',
  ),
  'media/P1/chinese/01.mp4': writeMp4({ length: 900, width: 640, title: 'one' }),
  'media/P1/chinese/02.mp4': writeMp4({ length: 900, width: 640, title: 'two' }),
  'media/old/take-1.mp4': 'x',
};
const CARRIER: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'zones/one.yaml':
    'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8"}\noutputs:\n  channel: {}\n  c2: {carrier: telecom, csp-id: SCEDU, lsp-id: TEL, days: 1, movie-url: "ftp://files.example/edu", order-url: "ftp://files.example/c2/one"}\n',
};

const SLATE = {
  ...{ version: 1, recording: 'airclass-slate', sha256: '0'.repeat(64), source: { size: 1, modified: 1 } },
  ...{ profile: 'picture', media: '0123456789abcdef.ts', hasSound: false, tool: 'ffmpeg 5' },
  ...{ pieces: Array(300).fill({ ticks: 180_000, bytes: 188, frames: 1 }), frames: 'AQABAAEA'.repeat(100) },
};

/** What commands write for those after them. */
const READ = [
  'out/current/manifest.json',
  'new/current/manifest.json',
  'out/.held.json',
  'filmed/media.lock.json',
  'new/project.yaml',
  'new/timetables/p1.yaml',
  'new/current/one/playout/p1/ffconcat/2020-03-11.ffconcat',
  'carried/c2/one/sent.json',
  'new/live/one/now.json',
];

/** A folder with projects, releases, logs and keys, of which every command line gets a copy. */
export class OptionBench {
  #asCopied: string | undefined;

  private constructor(readonly folder: string) {}

  static async open(): Promise<OptionBench> {
    const bench = new OptionBench(mkdtempSync(join(tmpdir(), 'airclass-options-')));
    bench.put('school', SCHOOL);
    bench.put('filmed', FILMED);
    bench.put('carrier', CARRIER);
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    bench.put('packages/airclass-slate', {
      'index.json': JSON.stringify(SLATE),
      '0123456789abcdef.ts': new Uint8Array(300 * 188),
    });
    bench.put('.', {
      'key.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'key.pub.pem': publicKey.export({ type: 'spki', format: 'pem' }),
      'p1.log': ffplayoutLog(['09:00:00 20:00 /edu/airclass-slate.png', '09:20:00 10:00 /edu/P1/math/01.mp4']),
      'odd.log': ffplayoutLog(['09:00:00 20:00 /edu/odd.mp4', '09:20:00 10:00 /edu/P1/math/01.mp4']),
      'P1.csv': '时间,周一,周二,周三,周四,周五\n9:00-9:20,语文,数学,语文,数学,语文\n',
      'list.csv': [
        '日期,时间,年级,学科',
        '2026-03-02,9:00-9:20,一年级,语文',
        '2026-03-09,9:00-9:20,一年级,数学',
        '2026-03-16,9:00-9:20,一年级,语文',
        '',
      ].join('\n'),
      'allowed.csv': 'start,end,reason\n2020-03-09T09:00:00,2020-03-09T09:30:00,停电\n',
    });
    await bench.must('build', 'school', '--from', '2020-03-09');
    bench.edit(
      'school/timetables/p1.yaml',
      /$/,
      'changes:\n  - {on: 2020-03-10, at: 09:30, show: eyes, reason: 停课}\n',
    );
    await bench.must('build', 'school', '--from', '2020-03-10');
    await bench.must('build', 'carrier', '--from', '2020-03-09', '--out', 'carried');
    await bench.must('c2', 'order', '--out', 'carried');
    return bench;
  }

  copy(): OptionBench {
    const folder = mkdtempSync(join(tmpdir(), 'airclass-options-'));
    cpSync(this.folder, folder, { recursive: true, verbatimSymlinks: true });
    const copy = new OptionBench(folder);
    copy.#asCopied = copy.#state();
    return copy;
  }

  /** Whether the folder holds what it was copied with, and nothing was written again. */
  get isUntouched(): boolean {
    return this.#asCopied === this.#state();
  }

  /** Every name with its file and its times: a folder has another time when a name came or went. */
  #state(): string {
    const names = ['.', ...readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort()];
    return names
      .map((name) => {
        const { ino, size, mode, mtimeMs, ctimeMs } = lstatSync(join(this.folder, name));
        return [name, ino, size, mode, mtimeMs, ctimeMs].join(' ');
      })
      .join('\n');
  }

  put(below: string, files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, below, path)), { recursive: true });
      writeFileSync(join(this.folder, below, path), text);
    }
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to edit in ${path}`);
    writeFileSync(join(this.folder, path), edited);
  }

  /** A ledger of notices in which it is not known whether the last one arrived. */
  unknownDelivery(to: string): string {
    const [from, until] = ['previous', 'current'].map((name) => readlinkSync(join(this.folder, 'out', name)).slice(9));
    const entry = { about: `notice ${from} ${until}`, to, digest: '', state: 'unknown', at: NOW };
    return JSON.stringify({ format: 'airclass notify ledger 1', entries: [entry] });
  }

  git(below: string, ...words: readonly string[]): void {
    const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    execFileSync('git', ['-C', join(this.folder, below), ...author, ...words]);
  }

  async must(...argv: readonly string[]): Promise<void> {
    const outcome = await this.run(argv);
    if (!outcome.startsWith('exit 0')) throw new Error(outcome);
  }

  /** `000001` is the release of that number: its whole id depends on the versions of tools. */
  #releaseOf(word: string): string {
    if (!/^\d{6}$/.test(word)) return word;
    return readdirSync(join(this.folder, 'out/releases')).find((id) => id.startsWith(word)) ?? word;
  }

  /** Exit code, both streams, the names of all files, and those files that a command writes for later ones. */
  async run(argv: readonly string[], env: Readonly<Record<string, string>> = {}, stop?: AbortSignal): Promise<string> {
    const words = argv.map((word) => this.#releaseOf(word));
    const { code, out, err } = await runWith(words, {
      env: { ...(await environment()), USER: 'tester', ...env },
      cwd: this.folder,
      now: () => Date.parse(NOW),
      columns: 120,
      ...(stop && { signal: stop }),
    });
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
    const texts = READ.flatMap((name) =>
      existsSync(join(this.folder, name)) ? readFileSync(join(this.folder, name), 'utf8') : [],
    );
    return [`exit ${code}`, out, err, 'files:', ...names, ...texts].join('\n');
  }
}
