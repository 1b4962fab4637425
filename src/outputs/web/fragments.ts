import { randomUUID } from 'node:crypto';
import { h, type JSX } from 'preact';
import { jsxEscape } from 'preact/jsx-runtime';
import { isReady, markupOf, Ready } from './markup.js';

/** Markup and the texts between its pieces, by their number. */
interface Fragment {
  readonly pieces: readonly string[];
  readonly holes: readonly number[];
}

/** What is put into a fragment. */
type Hole = string | JSX.Element | readonly JSX.Element[] | null;

/** Characters; what is more is rendered each time. A release may have millions of events. */
const MAX_KEPT = 20_000_000;

/** No text of a project is like it. */
const MARK = randomUUID();
/** The number of a text has an end: a digit may follow it in the markup. */
const HOLE = new RegExp(`${MARK}(\\d+);`);

/** Markup that is the same on many pages, but for a few texts: rendered by preact, and escaped, once. */
export class Fragments {
  readonly #kinds = new Map<string, Map<string, Map<unknown, Fragment>>>();
  #kept = 0;

  constructor(readonly max: number = MAX_KEPT) {}

  /**
   * `kind`, `up` (the way to the top from the page) and `key` say everything that the markup depends on, besides `texts`,
   * which `make` puts unchanged into the content or the value of an attribute; an element can only be content.
   */
  of(
    kind: string,
    up: string,
    key: unknown,
    make: (...texts: string[]) => JSX.Element,
    ...texts: readonly Hole[]
  ): JSX.Element {
    const known = this.#fragments(kind, up);
    let fragment = known.get(key);
    if (fragment === undefined) {
      const markup = markupOf(make(...texts.map((_, hole) => `${MARK}${hole};`)));
      fragment = texts.length === 0 ? { pieces: [markup], holes: [] } : cut(markup);
      this.#kept += lengthOf(fragment);
      if (this.#kept <= this.max) known.set(key, fragment);
    }
    return h(Ready, { markup: filled(fragment, texts) });
  }

  #fragments(kind: string, up: string): Map<unknown, Fragment> {
    let ways = this.#kinds.get(kind);
    if (ways === undefined) {
      ways = new Map();
      this.#kinds.set(kind, ways);
    }
    let known = ways.get(up);
    if (known === undefined) {
      known = new Map();
      ways.set(up, known);
    }
    return known;
  }
}

function cut(markup: string): Fragment {
  const parts = markup.split(HOLE);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    holes: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}

function filled({ pieces, holes }: Fragment, texts: readonly Hole[]): string {
  let markup = pieces[0] ?? '';
  for (let at = 0; at < holes.length; at++) markup += holeText(texts[holes[at] ?? 0] ?? null) + (pieces[at + 1] ?? '');
  return markup;
}

function holeText(hole: Hole): string {
  if (hole === null) return '';
  if (typeof hole === 'string') return String(jsxEscape(hole));
  if (isList(hole)) return hole.map(markupOf).join('');
  return isReady(hole) ? hole.props.markup : markupOf(hole);
}

const isList = (hole: JSX.Element | readonly JSX.Element[]): hole is readonly JSX.Element[] => Array.isArray(hole);

function lengthOf({ pieces }: Fragment): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
