import type { Document, Node, Pair } from 'yaml';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Span } from '../diagnostics/span.js';
import type { DataPath, Places } from './source-file.js';

/** Answers where the parts of a parsed file stand. */
export function placesOf(file: string, text: string, document: Document.Parsed): Places {
  const root = spanOf(document.contents) ?? { file, start: 0, end: 0 };

  function spanOf(node: unknown): Span | undefined {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const written = text.slice(start, end).trimEnd().length;
    return written === 0 ? undefined : { file, start, end: start + written };
  }

  function descend(path: DataPath): { readonly key: Span; readonly value: Span } {
    let node: unknown = document.contents;
    let key = firstKeySpan() ?? root;
    let value = root;
    for (const segment of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => keyOf(item) === String(segment));
        if (pair === undefined) break;
        key = spanOf(pair.key) ?? value;
        value = spanOf(pair.value) ?? key;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(segment)];
        const item = spanOf(node);
        if (item === undefined) break;
        value = item;
        key = item;
      } else break;
    }
    return { key, value };
  }

  function firstKeySpan(): Span | undefined {
    return isMap(document.contents) ? spanOf(document.contents.items[0]?.key) : undefined;
  }

  return { valueSpan: (path) => descend(path).value, keySpan: (path) => descend(path).key };
}

export function keyOf(pair: Pair<unknown, unknown>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** The node's own words, e.g. `010` where the value is 10. */
export function sourceOf(text: string, node: Node): string {
  return node.range ? text.slice(node.range[0], node.range[1]) : '';
}
