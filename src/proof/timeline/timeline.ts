import { DAY, type Instant } from '../../model/time.js';
import type { FileReading, FormatReader } from '../format-reader.js';
import { list, record } from '../json.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';
import { type Said, TextCheck } from '../texts/text-check.js';
import { itemSaid, itemTexts, reasonSaid, reasonTexts } from './item-texts.js';
import { TableRow } from './table-row.js';

const PATH = /^timeline\/([^/]+)\.json$/;
const HEAD = /^\{.*\],$/;
/** An airing that runs over the border of a broadcast day belongs to the day in which it begins. */
const MAX_CARRIED = DAY;
/** In the column that says how an airing came about: the last of them, and a first run. */
const MAX_RUN = 3;
const FIRST = 2;
const LINE_BREAK = 0x0a;
const BRACKET = 0x5b;

export const timelineReader: FormatReader = {
  id: 'timeline',
  reads: ({ zone, path }) => zone === undefined && PATH.test(path) && path !== 'timeline/zones.json',
  open: ({ path }, blame, release) => new TableReading(PATH.exec(path)?.[1] ?? '', blame, release),
};

/** Line by line as it was written: the table of a year is too large to be taken apart at once. */
class TableReading implements FileReading {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #row = new TableRow();
  /** Of a line that is not whole yet. */
  #rest: Buffer = Buffer.alloc(0);
  #line = 0;
  #part: 'head' | 'airings' | 'rows' | 'items' = 'head';
  #at: Instant = 0;
  #until: Instant = 0;
  #highest = -1;
  #rows = 0;
  /** A comma announced another row. */
  #hasMore = false;
  readonly #items: string[] = [];
  readonly #check: TextCheck;
  /** That the project gives for changes. */
  #reasons: readonly Said[] | undefined;
  /** Only calendars are compared with first runs. */
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
    this.#check = new TextCheck(release.plan?.project, blame);
    this.#isWanted = release.plan?.calendars.size !== 0;
  }

  chunk(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    if (this.#rest.length > 0) {
      at = chunk.indexOf(LINE_BREAK) + 1;
      const line = Buffer.concat([this.#rest, at === 0 ? chunk : chunk.subarray(0, at)]);
      this.#rest = line;
      if (at === 0) return;
      this.#read(line, 0, line.length - 1);
    }
    for (let end = chunk.indexOf(LINE_BREAK, at); end >= 0; end = chunk.indexOf(LINE_BREAK, at)) {
      this.#read(chunk, at, end);
      at = end + 1;
    }
    this.#rest = Buffer.from(chunk.subarray(at));
  }

  end(): void {
    if (this.#rest.length > 0 || this.#part !== 'items') throw new Error('it ends too early');
    const items = list(JSON.parse(`[${this.#items.join('')}`.replace(/\}$/, '')), 'items');
    for (const item of items.map(record))
      this.#check.compare(String(item.lesson ?? item.programme ?? item.kind), itemSaid(item), (project) =>
        itemTexts(item, project),
      );
    if (this.#highest >= items.length) throw new Error(`there is no item ${this.#highest}`);
    if (this.#rows > 0 && Math.abs(this.#at - this.#until) >= MAX_CARRIED)
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

  #read(bytes: Buffer, from: number, end: number): void {
    this.#line++;
    if (this.#part === 'rows' && bytes[from] === BRACKET) this.#readRow(bytes, from, end);
    else {
      const line = this.#decoder.decode(bytes.subarray(from, end));
      if (this.#part === 'items') this.#items.push(line);
      else this.#turn(line);
    }
  }

  #readRow(bytes: Buffer, from: number, end: number): void {
    const row = this.#row;
    if (!row.read(bytes, from, end) || row.run > MAX_RUN || (this.#rows > 0 && !this.#hasMore))
      throw new Error(`line ${this.#line} is not an airing`);
    const { start, item, reason } = row;
    if (reason !== undefined) this.#compareReason(record(JSON.parse(this.#decoder.decode(reason))));
    // What was on air already when the table begins is in it whole.
    const gap = start - this.#at;
    if (this.#rows++ === 0 ? gap > 0 || gap <= -MAX_CARRIED : gap !== 0)
      this.#fault('与前一次播出不相接', 'it does not begin where the one before it ends');
    this.#at = start + row.length;
    if (row.run === FIRST && this.#isWanted) this.#firstRuns.push({ id: row.id, start, stop: this.#at, item });
    this.#highest = Math.max(this.#highest, item);
    this.#hasMore = row.hasMore;
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
      this.#compareReason(record(reason));
      if (!(Number(length) > 0 && Number(start) >= this.#at && Number(start) < this.#until))
        this.#fault('取消的节目不在表的时段内', 'what is cancelled lies out of its time');
    }
  }

  #compareReason(reason: unknown): void {
    this.#check.compare(
      this.channel,
      reasonSaid(reason),
      (project) => {
        this.#reasons ??= reasonTexts(project.reasons);
        return this.#reasons;
      },
      { line: this.#line },
    );
  }

  #fault(zh: string, en: string): void {
    this.blame({ line: this.#line, text: { zh, en } });
  }
}
