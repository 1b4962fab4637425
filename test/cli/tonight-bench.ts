import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_PROJECT } from '../a-project.js';
import { type Ran, runWith } from './run-main.js';

const ZONE = (id: string, number: number, lock: string, outputs: string) =>
  `id: ${id}\ntitle: {zh: 区, en: Zone}\n${lock}lineup:\n  p1: {number: ${number}, id: p1.${id}.example, name: 一年级, stream: "https://${id}.example/p1.m3u8"}\n  p2: {number: ${number + 1}, id: p2.${id}.example, name: 二年级, stream: "https://${id}.example/p2.m3u8"}\noutputs: ${outputs}\n`;

const LESSONS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const course = (grade: string, reviewed: string) =>
  `grade: ${grade}\nrecorded-by: jinjiang\ncourses:\n  chinese:\n    teacher: zhang\n    lessons:\n${LESSONS.map((title) => `      - {title: ${title}${reviewed}}\n`).join('')}`;

/** Two channels in two zones, with recordings by the lock: a lesson at 9:00, its repeat at 19:00, an hour after at p2. */
const FILES: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nday-start: 06:00\nmedia: {due: 24h}\n',
  'teachers.yaml':
    'organisations:\n  jinjiang: {name: {zh: 锦江区, en: Jinjiang}, contact: {person: 王老师, phone: 028-8666}}\nteachers:\n  zhang: {name: 张敏}\n',
  'courses/p1.yaml': course('P1', ', reviewed: {on: 2020-03-01, by: 省电教馆}'),
  'courses/p2.yaml': course('P2', ', reviewed: {on: 2020-03-01, by: 省电教馆}'),
  'programmes.yaml':
    'programmes:\n  card: {title: 台标, kind: card}\n  sport: {title: 体育锻炼, kind: activity}\nfill:\n  off-hours: {programmes: [card]}\n  between: {programmes: [card]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  16:00-17:00: sport\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 19:00}\n',
  'timetables/p2.yaml':
    'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  10:00-10:20: chinese\nrepeats:\n  - {of: today, from: 10:00-10:20, at: 20:00}\n',
  'zones/one.yaml': ZONE(
    'one',
    1,
    'lock-time: 2h\n',
    '{xmltv: {days: 5}, playout: {media-folder: /edu, formats: [ffplayout], days: 5}, airings: {days: 5, past-days: 0}}',
  ),
  'zones/two.yaml': ZONE('two', 11, '', '{xmltv: {days: 5, past-days: 0}}'),
};

const record = (fingerprint: string) =>
  `{"state":"ok","size":9,"modified":"2020-03-01T00:00:00.000Z","fingerprint":"${fingerprint.padEnd(64, '0')}","lengths":{"container":1200000},"rung":"container","container":"mov,mp4,m4a,3gp,3g2,mj2","streams":[{"type":"video","codec":"h264","width":1920,"height":1080,"frameRate":25},{"type":"audio","codec":"aac","sampleRate":48000,"channels":2}],"measure":3,"tool":"ffprobe 5"}`;

/** Recordings by path and first letter of their fingerprint; a path that is left out is missing. */
export function lockText(recordings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(recordings).map(([file, letter]) => `${JSON.stringify(file)}: ${record(letter)},`);
  return `{\n${lines.join('\n')}\n"format": "airclass media lock 1"\n}\n`;
}

export function allRecordings(): Record<string, string> {
  const files = ['P1', 'P2'].flatMap((grade) =>
    LESSONS.map((_, index) => `${grade}/chinese/${String(index + 1).padStart(2, '0')}.mp4`),
  );
  return Object.fromEntries(files.map((file) => [file, 'a']));
}

/** The project in a folder of its own; commands run in it at an instant of their own. */
export class TonightBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'airclass-tonight-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.put({ ...FILES, 'media.lock.json': lockText(allRecordings()), ...files });
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  put(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(this.at(path)), { recursive: true });
      writeFileSync(this.at(path), text);
    }
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = readFileSync(this.at(path), 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to edit in ${path}`);
    writeFileSync(this.at(path), edited);
  }

  /** `now`: on the clocks of Shanghai. */
  run(now: string, ...argv: readonly string[]): Promise<Ran> {
    return runWith(argv, { cwd: this.folder, env: { USER: 'wang' }, now: () => Date.parse(`${now}+08:00`) });
  }

  async must(now: string, ...argv: readonly string[]): Promise<Ran> {
    const ran = await this.run(now, ...argv);
    if (ran.code !== 0) throw new Error(`${ran.code} ${ran.out}${ran.err}`);
    return ran;
  }
}
