import type { Day } from '../../model/time.js';
import { partOf, type YamlNode } from '../tree/yaml-node.js';

export interface Insertion {
  readonly at: number;
  readonly text: string;
}

interface Waiver {
  readonly rule: string;
  readonly where: string;
  readonly until: Day;
}

/**
 * Puts a waiver into project.yaml, in the way in which that is written. Its reason is empty: the file is faulty until a
 * person has given one.
 */
export function waiverEdit(text: string, root: YamlNode, { rule, where, until }: Waiver): Insertion {
  const place = /^[A-Za-z0-9][\w./-]*$/.test(where) ? where : JSON.stringify(where);
  const entry = `{where: ${place}, reason: "", until: ${until}}`;
  const rules = partOf(root, 'rules');
  const own = partOf(rules, rule);
  const allow = partOf(own, 'allow');
  if (allow?.kind === 'list') return intoList(text, allow, entry);
  if (own?.kind === 'map') return intoMap(text, own, `allow: [${entry}]`);
  if (rules?.kind === 'map') return intoMap(text, rules, `${rule}: {allow: [${entry}]}`);
  return intoMap(
    text,
    root,
    root.isFlow ? `rules: {${rule}: {allow: [${entry}]}}` : `rules:${feedOf(text)}  ${rule}: {allow: [${entry}]}`,
  );
}

function intoMap(text: string, map: YamlNode, words: string): Insertion {
  if (map.isFlow) return intoBrackets(map, words);
  const [first] = map.parts;
  return afterLast(text, map, `${indentAt(text, first?.key?.start ?? map.start)}${words}`);
}

function intoList(text: string, list: YamlNode, words: string): Insertion {
  if (list.isFlow) return intoBrackets(list, words);
  const dash = text.lastIndexOf('-', list.parts[0]?.start ?? list.start);
  return afterLast(text, list, `${indentAt(text, dash)}- ${words}`);
}

/** Right after the last part: a comment may follow it. */
function intoBrackets({ start, parts }: YamlNode, words: string): Insertion {
  const last = parts.at(-1);
  return last === undefined ? { at: start + 1, text: words } : { at: last.end, text: `, ${words}` };
}

function afterLast(text: string, { end }: YamlNode, line: string): Insertion {
  const feed = text.indexOf('\n', end);
  if (feed === -1) return { at: text.length, text: `${feedOf(text)}${line}${feedOf(text)}` };
  return { at: feed + 1, text: `${line}${feedOf(text)}` };
}

/** What stands before an offset on its line, as blanks. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return ' '.repeat(offset - start);
}

function feedOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
