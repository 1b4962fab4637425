import { randomUUID } from 'node:crypto';
import type { JSX, VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** Markup and the texts between its pieces, by their number. */
interface Fragment {
  readonly pieces: string[];
  readonly holes: readonly number[];
}

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
    ...texts: (string | VNode | null)[]
  ): VNode {
    const known = this.#fragments(kind, up);
    let fragment = known.get(key);
    if (fragment === undefined) {
      fragment = rendered(make(...texts.map((_, hole) => `${MARK}${hole};`)));
      this.#kept += lengthOf(fragment);
      if (this.#kept <= this.max) known.set(key, fragment);
    }
    const { pieces, holes } = fragment;
    if (holes.length === 0) return jsxTemplate(pieces);
    const filled: unknown[] = [];
    for (const hole of holes) filled.push(jsxEscape(texts[hole]));
    return jsxTemplate(pieces, ...filled);
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

function rendered(node: JSX.Element): Fragment {
  const parts = renderToStaticMarkup(node).split(HOLE);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0),
    holes: parts.filter((_, index) => index % 2 === 1).map(Number),
  };
}

function lengthOf({ pieces }: Fragment): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
