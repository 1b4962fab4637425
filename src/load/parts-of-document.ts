import type { Document, Node, Pair } from 'yaml';
import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Part } from './places.js';

/** The parts of what the library parsed, so that its far larger document need not be kept. */
export function partsOfDocument(text: string, { contents }: Document.Parsed): Part {
  return partOf(text, contents, '', [0, 0]);
}

type Range = readonly [start: number, end: number];

function partOf(text: string, node: unknown, name: string, [nameStart, nameEnd]: Range): Part {
  const [start, end] = rangeOf(text, node);
  const own = { start, name, nameStart, nameEnd };
  if (!isMap(node) && !isSeq(node)) return { kind: 'leaf', ...own, end, parts: [] };
  const parts = isMap(node)
    ? node.items.map((pair) => partOf(text, pair.value, keyOf(pair), rangeOf(text, pair.key)))
    : node.items.map((item) => partOf(text, item, '', [0, 0]));
  // The library counts a comment after the last line to a block.
  const last = node.flow === true ? undefined : parts.at(-1);
  const written = last !== undefined && last.start < last.end;
  return { kind: isMap(node) ? 'map' : 'list', ...own, end: written ? last.end : end, parts };
}

/** Without the blanks after it. */
function rangeOf(text: string, node: unknown): Range {
  if (!isNode(node) || !node.range) return [0, 0];
  const [start, end] = node.range;
  return [start, start + text.slice(start, end).trimEnd().length];
}

export function keyOf(pair: Pair<unknown, unknown>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** The node's own words, e.g. `010` where the value is 10. */
export function sourceOf(text: string, node: Node): string {
  return node.range ? text.slice(node.range[0], node.range[1]) : '';
}
