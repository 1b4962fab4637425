import { SaxesParser } from 'saxes';
import type { Instant } from '../../model/time.js';

/** An event that a page shows, with the names of the project in it, in their order. */
export interface PageEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly names: readonly string[];
}

export interface ReadPage {
  readonly events: readonly PageEvent[];
  /** Those that are a whole text of the project. */
  readonly texts: ReadonlySet<string>;
}

/** The open element of an event. */
interface OpenEvent {
  readonly id: string;
  readonly depth: number;
  readonly times: Instant[];
  readonly names: string[];
}

/** Our pages are written so that they are XML too. Throws what is not, and scripts that are not in a file. */
export function readPage(text: string): ReadPage {
  const events: PageEvent[] = [];
  const texts = new Set<string>();
  const parser = new SaxesParser();
  let depth = 0;
  let open: OpenEvent | undefined;
  let name: string | undefined;
  let data: string | undefined;
  parser.on('opentag', ({ name: element, attributes }) => {
    depth++;
    const { 'data-event': id, datetime, type, src } = attributes;
    if (id !== undefined) open = { id, depth, times: [], names: [] };
    if (element === 'time' && datetime !== undefined) open?.times.push(Date.parse(datetime));
    if (element === 'bdi') name = '';
    if (element === 'script' && src === undefined && type !== 'application/ld+json')
      throw new Error('a script that is in the page');
    if (type === 'application/ld+json') data = '';
  });
  parser.on('text', (part) => {
    if (name !== undefined) name += part;
    if (data !== undefined) data += part;
  });
  parser.on('closetag', ({ name: element }) => {
    if (element === 'bdi' && name !== undefined) {
      texts.add(name);
      open?.names.push(name);
      name = undefined;
    }
    if (element === 'script' && data !== undefined) {
      JSON.parse(data);
      data = undefined;
    }
    if (open?.depth === depth) {
      events.push(eventOf(open));
      open = undefined;
    }
    depth--;
  });
  parser.write(text.replace(/^<!DOCTYPE html>\n/, '')).close();
  return { events, texts };
}

function eventOf({ id, times, names }: OpenEvent): PageEvent {
  const [start = Number.NaN, stop = Number.NaN] = times;
  if (!(start < stop)) throw new Error(`${id} has no times`);
  return { id, start, stop, names };
}
