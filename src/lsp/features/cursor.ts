import type { DataPath, FileKind } from '../../load/source-file.js';
import { parseTree } from '../tree/parse-tree.js';
import { nodesBelow, type YamlNode } from '../tree/yaml-node.js';

/** What may be written at a place of a text that is not finished. */
export interface Cursor {
  readonly kind: FileKind;
  readonly root: YamlNode;
  /** Of the value, or of the map that gets the key. */
  readonly path: DataPath;
  /** What the value or the key has before the cursor. */
  readonly before: string;
  /** Offsets in the text of what is to be replaced. */
  readonly start: number;
  readonly end: number;
  /** What a key needs after it; a value nothing. */
  readonly after: string;
}

/** A character that no file has: it shows where the cursor is in what the parser makes of the text. */
const MARK = '\uE0FF';

/** A value at the cursor: the text with the mark parses so that a leaf holds it. */
export function valueAtCursor(kind: FileKind, text: string, offset: number): Cursor | undefined {
  const { root } = parseTree(`${text.slice(0, offset)}${MARK}${text.slice(offset)}`);
  if (root === undefined) return undefined;
  for (const { node, path } of nodesBelow(root)) {
    const at = node.kind === 'leaf' ? (node.value ?? '').indexOf(MARK) : -1;
    if (at === -1 || path.length === 0) continue;
    const isQuoted = /^["']/.test(text.slice(node.start, node.start + 1)) && node.end - node.start > 1;
    const start = node.start + (isQuoted ? 1 : 0);
    const end = Math.max(offset, node.end - MARK.length - (isQuoted ? 1 : 0));
    return { kind, root, path, before: text.slice(start, offset), start, end, after: '' };
  }
  return undefined;
}

/** A key at the cursor: where nothing but a word stands on its line, or in braces before the next comma. */
export function keyAtCursor(kind: FileKind, text: string, offset: number): Cursor | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const [, head = '', word = ''] = /^(.*?)([^\s,:[\]{}"'#&*!|>%@`]*)$/su.exec(line) ?? [];
  const start = offset - word.length;
  const isBlock = /^\s*(?:- +)*$/.test(head);
  if (!isBlock && !/[{,]\s*$/.test(head)) return undefined;
  const [after = ''] = /^[^\s,:[\]{}"'#]*/u.exec(rest) ?? [];
  const hasValue = /^[^\s,:[\]{}"'#]*:(?:\s|$)/u.test(rest);
  const end = offset + after.length;
  const written = `${text.slice(0, start)}${word}${MARK}${hasValue ? '' : ': ~'}${text.slice(hasValue ? offset : end)}`;
  const { root } = parseTree(written);
  if (root === undefined) return undefined;
  for (const { node, path } of nodesBelow(root)) {
    if (node.key?.text.includes(MARK) !== true) continue;
    return { kind, root, path: path.slice(0, -1), before: word, start, end, after: hasValue ? '' : ': ' };
  }
  return undefined;
}
