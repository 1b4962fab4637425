import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_PROJECT } from '../../a-project.js';
import { type Ran, runMain } from '../../cli/run-main.js';

const COURSES = (grade: string) =>
  `grade: ${grade}\ncourses:\n  chinese:\n    teacher: zhang\n    lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n  math:\n    teacher: li\n    lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]\n`;
const TIMETABLE = (grade: string) =>
  `channel: ${grade.toLowerCase()}\ngrade: ${grade}\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:30-09:50: math\n`;
const ZONE = (id: string) =>
  `id: ${id}\ntitle: 区\nlineup:\n${[1, 2, 3]
    .map(
      (n) => `  p${n}: {number: ${n}, id: p${n}.${id}, name: 频道${n}, stream: "https://${id}.example/p${n}.m3u8"}\n`,
    )
    .join(
      '',
    )}outputs: {xmltv: {days: 4, past-days: 0}, channels: {}, playout: {media-folder: /edu, formats: [ffplayout]}, on-demand: {}}\n`;

/** Three channels, one grade each, in two zones. */
export const THREE_CHANNELS: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  ...Object.fromEntries(
    ['P1', 'P2', 'P3'].flatMap((grade) => [
      [`courses/${grade.toLowerCase()}.yaml`, COURSES(grade)],
      [`timetables/${grade.toLowerCase()}.yaml`, TIMETABLE(grade)],
    ]),
  ),
  'zones/one.yaml': ZONE('one'),
  'zones/two.yaml': ZONE('two'),
};

/** A project folder and its releases. */
export class KeptBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'airclass-kept-'));

  static of(files: Readonly<Record<string, string>> = THREE_CHANNELS): KeptBench {
    const bench = new KeptBench();
    for (const [path, text] of Object.entries(files)) bench.write(path, text);
    return bench;
  }

  copy(): KeptBench {
    const bench = new KeptBench();
    cpSync(this.folder, bench.folder, { recursive: true, verbatimSymlinks: true });
    return bench;
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(this.folder, path), 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to edit in ${path}`);
    this.write(path, edited);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** At 02:30 of a day in Shanghai. */
  build(day: string, ...argv: readonly string[]): Promise<Ran> {
    return runMain(this.folder, `${day}T02:30:00+08:00`, ['build', ...argv]);
  }

  run(...argv: readonly string[]): Promise<Ran> {
    return runMain(this.folder, '2020-03-10T02:30:00+08:00', argv);
  }

  manifest(out = 'out') {
    return JSON.parse(readFileSync(join(this.folder, out, 'current/manifest.json'), 'utf8'));
  }

  /** What viewers and carriers get, by path; without the report and the manifest. */
  published(out = 'out'): Readonly<Record<string, string>> {
    const release = join(this.folder, out, 'current');
    const paths = readdirSync(release, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(release.length + 1))
      .filter((path) => !/^(?:report|plan)\/|^manifest\.json$/.test(path));
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(release, path), 'latin1')]));
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
