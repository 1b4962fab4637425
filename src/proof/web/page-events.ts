import { SaxesParser } from 'saxes';
import type { Instant } from '../../model/time.js';

/** An event that a page shows, with the names of the project in it, in their order. */
export interface PageEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly names: readonly string[];
  /** Addresses in it, as they are written. */
  readonly links: readonly string[];
}

export interface ReadPage {
  readonly title: string;
  readonly events: readonly PageEvent[];
  /** Those that are a whole text of the project. */
  readonly texts: ReadonlySet<string>;
  /** Every address that the page names. */
  readonly links: ReadonlySet<string>;
  /** schema.org, where the page has some. */
  readonly data: string | undefined;
}

/** The open element of an event. */
interface OpenEvent {
  readonly id: string;
  readonly depth: number;
  readonly times: Instant[];
  readonly names: string[];
  readonly links: string[];
}

/** Our pages are written so that they are XML too. Throws what is not, and scripts that are not in a file. */
export function readPage(text: string): ReadPage {
  const events: PageEvent[] = [];
  const texts = new Set<string>();
  const links = new Set<string>();
  const parser = new SaxesParser();
  let depth = 0;
  let open: OpenEvent | undefined;
  let name: string | undefined;
  let title = '';
  let isTitle = false;
  let data: string | undefined;
  let isData = false;
  parser.on('opentag', ({ name: element, attributes }) => {
    depth++;
    const { 'data-event': id, datetime, type, src, href } = attributes;
    if (id !== undefined) open = { id, depth, times: [], names: [], links: [] };
    if (href !== undefined) {
      links.add(href);
      open?.links.push(href);
    }
    if (src !== undefined) links.add(src);
    if (element === 'title') isTitle = true;
    if (element === 'time' && datetime !== undefined) open?.times.push(Date.parse(datetime));
    if (element === 'bdi') name = '';
    if (element === 'script' && src === undefined && type !== 'application/ld+json')
      throw new Error('a script that is in the page');
    if (type === 'application/ld+json') {
      data = '';
      isData = true;
    }
  });
  parser.on('text', (part) => {
    if (name !== undefined) name += part;
    if (isData) data += part;
    if (isTitle) title += part;
  });
  parser.on('closetag', ({ name: element }) => {
    if (element === 'bdi' && name !== undefined) {
      texts.add(name);
      open?.names.push(name);
      name = undefined;
    }
    if (element === 'script') isData = false;
    if (element === 'title') isTitle = false;
    if (open?.depth === depth) {
      events.push(eventOf(open));
      open = undefined;
    }
    depth--;
  });
  parser.write(text.replace(/^<!DOCTYPE html>\n/, '')).close();
  return { title, events, texts, links, data };
}

function eventOf({ id, times, names, links }: OpenEvent): PageEvent {
  const [start = Number.NaN, stop = Number.NaN] = times;
  if (!(start < stop)) throw new Error(`${id} has no times`);
  return { id, start, stop, names, links };
}
