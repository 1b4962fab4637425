import type { DataPath } from '../../load/source-file.js';

/** A value of a YAML file and all that is below it, as far as the file can be read. */
export interface YamlNode {
  readonly kind: 'map' | 'list' | 'leaf';
  readonly start: number;
  readonly end: number;
  /** Written in brackets. */
  readonly isFlow: boolean;
  /** The key that leads to it; `undefined` for an item of a list. */
  readonly key: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** Of a leaf, as a text; `undefined` where it is empty. */
  readonly value: string | undefined;
  readonly parts: readonly YamlNode[];
}

export interface FoundNode {
  readonly node: YamlNode;
  readonly path: DataPath;
  /** From the outermost to the one that holds it. */
  readonly above: readonly YamlNode[];
}

/** A node and all that is below it, the upper ones first. */
export function* nodesBelow(node: YamlNode, path: DataPath = [], above: readonly YamlNode[] = []): Iterable<FoundNode> {
  yield { node, path, above };
  for (const [index, part] of node.parts.entries())
    yield* nodesBelow(part, [...path, part.key?.text ?? index], [...above, node]);
}

/** The innermost node whose value or key holds an offset. */
export function nodeAt(root: YamlNode, offset: number): FoundNode | undefined {
  let found: FoundNode = { node: root, path: [], above: [] };
  for (;;) {
    const { node, path, above } = found;
    const index = node.parts.findIndex((part) => holds(part, offset));
    const part = node.parts[index];
    if (part === undefined) return holds(node, offset) ? found : undefined;
    found = { node: part, path: [...path, part.key?.text ?? index], above: [...above, node] };
  }
}

function holds({ key, start, end }: YamlNode, offset: number): boolean {
  return (start <= offset && offset <= end) || isOnKey(key, offset);
}

export function isOnKey(key: YamlNode['key'], offset: number): boolean {
  return key !== undefined && key.start <= offset && offset <= key.end;
}

export function partOf(node: YamlNode | undefined, ...path: DataPath): YamlNode | undefined {
  let found = node;
  for (const step of path)
    found = typeof step === 'number' ? found?.parts[step] : found?.parts.find(({ key }) => key?.text === step);
  return found;
}

/** A text, or all of a text that is written by languages. */
export function textsIn(node: YamlNode | undefined): readonly string[] {
  if (node === undefined) return [];
  return [node, ...node.parts].flatMap(({ kind, value }) => (kind === 'leaf' && value !== undefined ? [value] : []));
}
