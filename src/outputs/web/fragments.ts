import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToStaticMarkup } from 'preact-render-to-string';

/** Markup that is the same on many pages: rendered, and escaped, once. */
export class Fragments {
  readonly #kinds = new Map<string, Map<string, Map<unknown, string>>>();

  /** `kind`, `up` (the way to the top from the page) and `key` say everything that the markup depends on. */
  of(kind: string, up: string, key: unknown, make: () => VNode): VNode {
    const known = this.#fragments(kind, up);
    let text = known.get(key);
    if (text === undefined) {
      text = renderToStaticMarkup(make());
      known.set(key, text);
    }
    return jsxTemplate([text]);
  }

  #fragments(kind: string, up: string): Map<unknown, string> {
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
