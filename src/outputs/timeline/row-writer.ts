import type { Lesson } from '../../model/course.js';
import type { Programme } from '../../model/programme.js';
import type { Airing } from '../../timeline/airing.js';
import type { BlockWriter } from '../block-writer.js';
import { nameOf } from '../guide-title.js';
import type { ZoneView } from '../output.js';
import { airedItem } from './aired-item.js';

/** The origin of an airing, in the last column of a row. */
export const RUNS = ['fill', 'programme', 'first', 'repeat'] as const;
export type Run = (typeof RUNS)[number];

/** A row without its times and what follows from them. */
interface Template {
  readonly name: string;
  readonly run: number;
  /** From the end of the row before it to the name. */
  readonly before: Uint8Array;
  /** After the times, up to the reason. */
  readonly after: Uint8Array;
}

const COMMA = ',';

/** Writes the rows of one table, and collects what they show. The shared part of an item's rows is kept as bytes. */
export class RowWriter {
  /** What airings show, once each, as JSON. */
  readonly items: string[] = [];
  readonly #places = new Map<Lesson | Programme | string, number>();
  /** The last ones by the item's position. */
  readonly #templates: Template[] = [];
  #isFirst = true;

  constructor(
    readonly view: ZoneView,
    readonly out: BlockWriter,
  ) {}

  write(airing: Airing): void {
    const { out } = this;
    const { stamp, start, end, reason } = airing;
    const { before, after } = this.#template(airing);
    out.bytes(this.#isFirst ? before.subarray(COMMA.length) : before);
    this.#isFirst = false;
    out.ascii(stamp);
    out.ascii('",');
    out.digits(start);
    out.ascii(',');
    out.digits(end - start);
    out.bytes(after);
    if (reason === undefined) out.ascii(',null]');
    else out.text(`,${JSON.stringify(reason)}]`);
  }

  #template(airing: Airing): Template {
    const { name } = airing;
    const place = this.#place(airing);
    const run = RUNS.indexOf(airing.kind === 'lesson' ? airing.run : airing.kind);
    const known = this.#templates[place];
    if (known !== undefined && known.name === name && known.run === run) return known;
    const before = Buffer.from(`${COMMA}\n["${name}`);
    const template = { name, run, before, after: Buffer.from(`,${place},${run}`) };
    this.#templates[place] = template;
    return template;
  }

  #place(airing: Airing): number {
    const key = airing.kind === 'lesson' ? airing.lesson : (airing.programme ?? airing.kind);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const { languages } = this.view.project;
    const title = Object.fromEntries(languages.map((language) => [language, nameOf(airing, language, languages)]));
    const place = this.items.push(JSON.stringify(airedItem(airing, title, this.view))) - 1;
    this.#places.set(key, place);
    return place;
  }
}
