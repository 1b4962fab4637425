import type { Instant } from '../../model/time.js';
import type { Blame, FileReading, FormatReader } from './format-reader.js';
import { list, record } from './json.js';
import type { RenderedRelease } from './rendered-release.js';

const PATH = /^timeline\/([^/]+)\.json$/;
const HEAD = /^\{.*\],$/;
/** An airing that runs over the border of a broadcast day belongs to the day in which it begins. */
const CARRIED_MOST = 24 * 3_600_000;
/** So many lines at once that they are forgotten young. */
const SLICE_BYTES = 32 * 1024;
/** In the column that says how an airing came about. */
const FIRST = '2';
const ROW = /^\["([^"\\]+)",(\d+),([1-9]\d*),(\d+),([0-3])(?:,(\{.*\}))?\](,?)$/;

export const timelineReader: FormatReader = {
  id: 'timeline',
  reads: ({ zone, path }) => zone === undefined && PATH.test(path) && path !== 'timeline/zones.json',
  open: ({ path }, blame, release) => new TableReading(PATH.exec(path)?.[1] ?? '', blame, release),
};

/** Line by line as it was written: the table of a year is too large to be taken apart at once. */
class TableReading implements FileReading {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #rest = '';
  #line = 0;
  #part: 'head' | 'airings' | 'rows' | 'items' = 'head';
  #at: Instant = 0;
  #until: Instant = 0;
  #highest = -1;
  #rows = 0;
  /** A comma announced another row. */
  #hasMore = false;
  readonly #items: string[] = [];
  /** Calendars alone are held against first runs. */
  readonly #isWanted: boolean;
  readonly #firstRuns: {
    readonly id: string;
    readonly start: Instant;
    readonly stop: Instant;
    readonly item: number;
  }[] = [];

  constructor(
    readonly channel: string,
    readonly blame: Blame,
    readonly release: RenderedRelease,
  ) {
    this.#isWanted = release.plan?.calendars.size !== 0;
  }

  chunk(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      const text = this.#decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: true });
      const lines = (this.#rest + text).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#read(line);
    }
  }

  end(): void {
    if (this.#rest !== '' || this.#part !== 'items') throw new Error('it ends too early');
    const items = list(JSON.parse(`[${this.#items.join('')}`.replace(/\}$/, '')), 'items');
    if (this.#highest >= items.length) throw new Error(`there is no item ${this.#highest}`);
    if (this.#rows > 0 && Math.abs(this.#at - this.#until) >= CARRIED_MOST)
      this.#fault('没有排到末尾', 'its airings end before it does');
    for (const { id, start, stop, item } of this.#firstRuns) {
      const { grade, teacher } = record(items[item]);
      const by = String(record(teacher).id);
      this.release.firstRuns.set(id, {
        channel: this.channel,
        from: start,
        until: stop,
        grade: String(grade),
        teacher: by,
      });
    }
  }

  #read(line: string): void {
    this.#line++;
    if (this.#part === 'rows' && line.startsWith('[')) this.#row(line);
    else if (this.#part === 'items') this.#items.push(line);
    else this.#turn(line);
  }

  #row(line: string): void {
    const [, id = '', start, length, item, run, reason, comma] = ROW.exec(line) ?? [];
    if (start === undefined || (this.#rows > 0 && !this.#hasMore)) throw new Error(`line ${this.#line} is no airing`);
    if (reason !== undefined) record(JSON.parse(reason));
    const gap = Math.abs(Number(start) - this.#at);
    if (this.#rows++ === 0 ? gap >= CARRIED_MOST : gap > 0)
      this.#fault('与前一次播出不相接', 'it does not begin where the one before it ends');
    this.#at = Number(start) + Number(length);
    if (run === FIRST && this.#isWanted)
      this.#firstRuns.push({ id: copied(id), start: Number(start), stop: this.#at, item: Number(item) });
    this.#highest = Math.max(this.#highest, Number(item));
    this.#hasMore = comma === ',';
  }

  #turn(line: string): void {
    if (this.#part === 'head' && HEAD.test(line)) {
      const { channel, from, until, cancelled = [] } = record(JSON.parse(`${line.slice(0, -1)}}`));
      if (channel !== this.channel) this.#fault(`频道是 ${channel}`, `its channel is ${channel}`);
      [this.#at, this.#until] = [Number(from), Number(until)];
      this.release.tables.set(this.channel, { from: this.#at, until: this.#until });
      this.#checkCancelled(list(cancelled, 'cancelled'));
      this.#part = 'airings';
    } else if (this.#part === 'airings' && line === '"airings":[') this.#part = 'rows';
    else if (this.#part === 'rows' && line === '],' && !this.#hasMore) this.#part = 'airings';
    else if (this.#part === 'airings' && line === '"items":[' && !this.#hasMore) this.#part = 'items';
    else throw new Error(`line ${this.#line} is not as it should be`);
  }

  #checkCancelled(rows: readonly unknown[]): void {
    for (const row of rows) {
      const [start, length, reason] = list(row, 'cancelled');
      record(reason);
      if (!(Number(length) > 0 && Number(start) >= this.#at && Number(start) < this.#until))
        this.#fault('取消的节目不在表的时段内', 'what is cancelled lies out of its time');
    }
  }

  #fault(zh: string, en: string): void {
    this.blame({ line: this.#line, text: { zh, en } });
  }
}

/** A part of a string keeps all of it in memory. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}
