import { isMap, isNode, parseDocument, type YAMLMap } from 'yaml';
import type { Question } from './mapping.js';

/** `import.yaml` with what it is still to be asked. What is there stays as it is, to the byte. */
export function mappingText(before: string | undefined, questions: readonly Question[]): string {
  let text = before ?? HEAD;
  if (!text.endsWith('\n')) text += '\n';
  for (const question of questions) text = withQuestion(text, question);
  return text;
}

function withQuestion(text: string, { section, key, suggestion, place }: Question): string {
  const value = scalar(`${suggestion}?`);
  const comment = `# ${place.replaceAll(/[\r\n]/g, ' ')}`;
  if (section === 'lesson-length' || section === 'approved-by')
    return new RegExp(`^${section}:`, 'm').test(text) ? text : `${text}${comment}\n${section}: ${value}\n`;
  const entry = `${scalar(key)}: ${value}`;
  const map = parseDocument(text).get(section, true);
  if (isMap(map) && map.flow === true) return withFlowEntry(text, map, entry);
  const found = isMap(map) ? placeIn(text, map) : undefined;
  if (found === undefined) return `${text}${section}:\n  ${comment}\n  ${entry}\n`;
  const { at, indent } = found;
  return `${text.slice(0, at)}${indent}${comment}\n${indent}${entry}\n${text.slice(at)}`;
}

/** `{a: math}`: a second section of the same name would make the whole file faulty. */
function withFlowEntry(text: string, map: YAMLMap, entry: string): string {
  const at = (map.range?.[0] ?? 0) + 1;
  return `${text.slice(0, at)}${entry}${map.items.length > 0 ? ', ' : ''}${text.slice(at)}`;
}

/** After the last line of a section, and how its lines are indented. */
function placeIn(text: string, map: YAMLMap): { readonly at: number; readonly indent: string } | undefined {
  const [first, last] = [map.items[0], map.items.at(-1)];
  const [start, end] = [rangeOf(first?.key)?.[0], rangeOf(last?.value)?.[1]];
  if (start === undefined || end === undefined) return undefined;
  const feed = text.indexOf('\n', end);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return { at: feed === -1 ? text.length : feed + 1, indent: text.slice(line, start) };
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

/** Quoted unless it is a plain word: what is in a sheet may be anything. */
function scalar(text: string): string {
  return /^\p{L}[\p{L}\p{N}]*\??$/u.test(text) && !/^(?:true|false|null|none)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

const HEAD = `# yaml-language-server: $schema=.airclass/schemas/import.schema.json
# 导入表格时的对照表。以“?”结尾的是建议，或还没有填的：核对、改正后删去问号，再导入一次；以后的导入沿用。
# How spreadsheets are understood. What ends in "?" is a suggestion or still open: check it, correct it, delete the mark,
# and import again; later imports use it too.
# sheets: 年级 grade, skip · cells: 学科、节目 subject, programme, {kind: break}, none · hours: 08:05-08:25
`;
