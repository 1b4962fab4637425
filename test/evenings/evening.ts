import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseXmltv } from '@iptv/xmltv';
import { parse } from 'csv-parse/sync';
import { runWith } from '../cli/run-main.js';
import { environment } from '../media/media-bench.js';
import { SCHOOL } from './school.js';

/** 17:00 on Tuesday, the second day of the term. */
export const AT_FIVE = '2020-03-10T17:00:00+08:00';

export interface Typed {
  readonly code: number;
  readonly said: string;
}

/** A project that is on air, and the person who keeps it there. What the person types is counted. */
export class Evening {
  readonly folder = mkdtempSync(join(tmpdir(), 'airclass-evening-'));
  readonly typed: string[] = [];
  now = AT_FIVE;

  /** With the releases of Sunday evening and of the night to Tuesday. */
  static async begin(): Promise<Evening> {
    started ??= Evening.#start();
    const evening = new Evening();
    cpSync((await started).folder, evening.folder, {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
    });
    return evening;
  }

  static async #start(): Promise<Evening> {
    const first = new Evening();
    for (const [path, content] of Object.entries(SCHOOL)) first.write(path, content);
    await first.job('airclass probe', '2020-03-08T20:00:00+08:00');
    await first.job('airclass build', '2020-03-08T20:00:00+08:00');
    await first.job('airclass build', '2020-03-10T02:30:00+08:00');
    return first;
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.read(path);
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`nothing to edit in ${path}`);
    this.write(path, edited);
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** A command of the person. */
  async type(line: string, env: Readonly<Record<string, string>> = {}): Promise<Typed> {
    this.typed.push(line);
    return this.#run(line, this.now, env);
  }

  /** A command of the night, which must succeed. */
  async job(line: string, now: string): Promise<Typed> {
    const ran = await this.#run(line, now, {});
    if (ran.code !== 0) throw new Error(`${line}: ${ran.code}\n${ran.said}`);
    return ran;
  }

  /** A command of the night, however it ends. */
  night(line: string, now: string, env: Readonly<Record<string, string>> = {}): Promise<Typed> {
    return this.#run(line, now, env);
  }

  async #run(line: string, now: string, env: Readonly<Record<string, string>>): Promise<Typed> {
    const [program, ...argv] = words(line);
    if (program !== 'airclass') throw new Error(line);
    const { code, out, err } = await runWith(argv, {
      env: { ...(await environment()), USER: 'li', ...env },
      cwd: this.folder,
      now: () => Date.parse(now),
      columns: 100,
    });
    return { code, said: `${out}${err}` };
  }

  /** The title in each zone's guide, read by a library that is not ours. */
  titleAt(channel: string, at: string): readonly string[] {
    return ['telecom', 'mobile'].map((zone) => {
      const { programmes = [] } = parseXmltv(this.read(`out/current/${zone}/guide.xml`));
      const moment = Date.parse(at);
      const found = programmes.find(
        ({ channel: id, start, stop }) =>
          id === `${channel}.${zone}.example` && start.getTime() <= moment && moment < (stop?.getTime() ?? 0),
      );
      return found?.title[0]?._value ?? 'nothing';
    });
  }

  /** The file that a playout server shows, which adds up the lengths of its list. */
  fileAt(channel: string, at: string): string {
    const moment = Date.parse(at);
    const day = new Date(moment + 2 * HOUR).toISOString().slice(0, 10);
    const path = `out/current/telecom/playout/${channel}/ffplayout/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`;
    const list: { program: readonly { in: number; out: number; source: string }[] } = JSON.parse(this.read(path));
    let start = Date.parse(`${day}T06:00:00+08:00`);
    for (const { in: from, out: to, source } of list.program) {
      const end = start + Math.round((to - from) * 1000);
      if (start <= moment && moment < end) return source.replace('/edu/', '');
      start = end;
    }
    return 'nothing';
  }

  /** `09:00 春` … of a day, from the table for spreadsheets. */
  lessonsOn(channel: string, day: string): readonly string[] {
    const rows: readonly Readonly<Record<string, string>>[] = parse(this.read('out/current/mobile/airings.csv'), {
      columns: true,
      bom: true,
    });
    return rows
      .filter((row) => row.day === day && row.event?.startsWith(`${channel}.`) && row.run !== 'programme')
      .map((row) => `${row.start?.slice(0, 5)} ${row.title}${row.run === 'repeat' ? ' repeat' : ''}`);
  }
}

let started: Promise<Evening> | undefined;
const HOUR = 3_600_000;

/** As a shell reads them, as far as these lines need. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
