import { isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import { TooDeep } from '../../load/nesting-guard.js';
import { parseDocuments } from '../../load/parse-documents.js';
import { keyOf } from '../../load/parts-of-document.js';
import type { Part } from '../../load/places.js';
import { readSimpleYaml } from '../../load/read-simple-yaml.js';
import type { YamlNode } from './yaml-node.js';

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: false,
  uniqueKeys: false,
  stringKeys: false,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const;

/** UTF-16 units; the compiler reads no larger file either. */
const LONGEST = 2_000_000;

export interface YamlTree {
  readonly root: YamlNode | undefined;
  /** Whether all of the text was understood. */
  readonly isWhole: boolean;
}

const NOTHING: YamlTree = { root: undefined, isWhole: false };

/** What can be understood of a text while it is being written; sound or not, nothing is complained of. */
export function parseTree(text: string): YamlTree {
  if (text.length > LONGEST) return NOTHING;
  const simple = readSimpleYaml(text);
  if (simple !== undefined) return { root: simpleNode(simple.root, simple.data, text, undefined), isWhole: true };
  try {
    const [document] = parseDocuments(text, OPTIONS);
    if (document === undefined || document.contents === null) return NOTHING;
    return { root: nodeOf(document.contents, text, undefined), isWhole: document.errors.length === 0 };
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return NOTHING;
    throw error;
  }
}

function simpleNode(part: Part, data: unknown, text: string, key: YamlNode['key']): YamlNode {
  const { kind, start, end, parts } = part;
  return {
    kind,
    start,
    end,
    isFlow: kind !== 'leaf' && /[[{]/.test(text.charAt(start)),
    key,
    value: kind === 'leaf' ? valueText(data) : undefined,
    parts: parts.map((below, index) => {
      const { name, nameStart, nameEnd } = below;
      const own = kind === 'map' ? { text: name, start: nameStart, end: nameEnd } : undefined;
      return simpleNode(below, Object(data)[kind === 'map' ? name : index], text, own);
    }),
  };
}

function nodeOf(node: unknown, text: string, key: YamlNode['key']): YamlNode {
  const [start, written] = isNode(node) && node.range ? node.range : [key?.end ?? 0, key?.end ?? 0];
  const end = start + text.slice(start, written).trimEnd().length;
  const own = { start, key, value: isScalar(node) ? valueText(node.value) : undefined };
  if (!isMap(node) && !isSeq(node)) return { kind: 'leaf', ...own, end, isFlow: false, parts: [] };
  const parts = isMap(node)
    ? node.items.map((pair) => nodeOf(pair.value, text, keyIn(pair, text)))
    : node.items.map((item) => nodeOf(item, text, undefined));
  const isFlow = node.flow === true;
  const last = isFlow ? undefined : parts.at(-1);
  // The library counts a comment after the last line to a block.
  return {
    kind: isMap(node) ? 'map' : 'list',
    ...own,
    isFlow,
    end: last === undefined ? end : Math.max(last.end, start),
    parts,
  };
}

function keyIn(pair: Pair<unknown, unknown>, text: string): YamlNode['key'] {
  const [start, end] = isNode(pair.key) && pair.key.range ? pair.key.range : [0, 0];
  return { text: keyOf(pair), start, end: start + text.slice(start, end).trimEnd().length };
}

function valueText(value: unknown): string | undefined {
  return value === null || value === undefined || typeof value === 'object' ? undefined : String(value);
}
