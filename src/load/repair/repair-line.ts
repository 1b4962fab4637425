import { INVISIBLE, ODD_BLANK } from '../written/plain-characters.js';
import type { Cause } from './causes.js';
import { type RepairedPart, repairFlow } from './repair-flow.js';

export interface LineContext {
  /** Whether a word is a key in this kind of file. */
  readonly isKey: (word: string) => boolean;
  readonly isTimetable: boolean;
  /** The next line with something on it is not further right: brackets that are open end here. */
  readonly ends: boolean;
}

export interface RepairedLine {
  readonly text: string;
  readonly causes: readonly Cause[];
}

/** A line as it must be, if something in its structure is not; texts stay as they are. */
export function repairLine(line: string, context: LineContext): RepairedLine | undefined {
  const [lead, indented] = repairIndentation(line);
  const causes = new Set<Cause>(indented);
  const body = line.slice(line.length - line.replace(LEAD, '').length);
  const rest = body.startsWith('＃') ? body.replace('＃', '#') : repairBody(body, context, causes);
  if (body.startsWith('＃')) causes.add('full-width');
  const text = lead + rest;
  return text === line ? undefined : { text, causes: [...causes] };
}

const LEAD = /^[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]*/u;

/** A full-width blank is as wide as two; so is a tab, for our files. */
function repairIndentation(line: string): readonly [lead: string, causes: readonly Cause[]] {
  const [lead = ''] = LEAD.exec(line) ?? [];
  if (/^ *$/.test(lead)) return [lead, []];
  const plain = lead
    .replace(INVISIBLE, '')
    .replace(/[\t\u3000]/gu, '  ')
    .replace(ODD_BLANK, ' ');
  return [plain, [lead.includes('\t') ? 'tab' : 'odd-blank']];
}

function repairBody(body: string, context: LineContext, causes: Set<Cause>): string {
  if (body === '' || body.startsWith('#')) return body;
  const [mark, item] = repairMark(body, causes);
  const row = context.isTimetable && mark === '' ? repairRow(item, causes) : undefined;
  if (row !== undefined) return row;
  const [key, value] = splitKey(item, context, causes);
  return mark + key + repairValue(value, key === '' && mark === '', context, causes);
}

const ITEM_MARK = /^[－—–−‐•·●][\s\u00A0\u3000]*(?=\S)/u;

function repairMark(body: string, causes: Set<Cause>): readonly [mark: string, item: string] {
  const [own] = /^(?:- +)+/.exec(body) ?? [];
  if (own !== undefined) return [own, body.slice(own.length)];
  const [odd] = ITEM_MARK.exec(body) ?? /^-[\u00A0\u3000\t]+/u.exec(body) ?? [];
  if (odd !== undefined) {
    causes.add(odd.startsWith('-') ? 'odd-blank' : 'full-width');
    return ['- ', body.slice(odd.length)];
  }
  if (!/^-[^\s\d-]/u.test(body)) return ['', body];
  causes.add('no-blank-after-dash');
  return ['- ', body.slice(1)];
}

const CLOCK = '\\d{1,2}[:：.]\\d{2}';
const ROW_KEY = new RegExp(
  `^(${CLOCK}(?:[\\s\\u3000]*(?:[-~～‐-―－−]+|至|到)[\\s\\u3000]*)${CLOCK})([\\s\\u3000]*[:：]?[\\s\\u3000]*)(.*)$`,
  'u',
);

/** `09:00-09:20<tab>chinese<tab>math`, as it comes from a spreadsheet, and rows with brackets or commas astray. */
function repairRow(item: string, causes: Set<Cause>): string | undefined {
  const [, range, between = '', value = ''] = ROW_KEY.exec(item) ?? [];
  if (range === undefined || !/[:：\t]/u.test(between)) return undefined;
  const regular = /^: *$/.test(between) && (between !== ':' || value === '');
  const [, written = '', comment = ''] = /^(.*?)(\s+#.*)?$/u.exec(value) ?? [];
  const cells = repairCells(written.trim(), causes);
  if (regular && cells === undefined) return undefined;
  if (!regular) {
    if (between.includes('：')) causes.add('full-width');
    else causes.add(between.includes('\t') ? 'cells' : between === ':' ? 'no-blank-after-colon' : 'odd-blank');
  }
  return `${range}${regular ? between : ': '}${cells ?? written.trim()}${comment}`;
}

/** `undefined` for one word, and for what is a list already. */
function repairCells(written: string, causes: Set<Cause>): string | undefined {
  if (/^\[[^[\]，、；;［］【】\t\u3000]*\]$/u.test(written) || /^["']/.test(written)) return undefined;
  const inside = written.replace(/^[[［【（(]|[\]］】）)]$/gu, '');
  const separator = inside.includes('\t') ? '\t' : /[,，、；;]/u;
  const cells = inside.split(separator).map((cell) => cell.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''));
  if (cells.length < 2) return undefined;
  const isFullWidth = /[，、；［］【】（）\u3000]/u.test(written);
  const isOpen = /^[[［【（(]/u.test(written) !== /[\]］】）)]$/u.test(written);
  causes.add(isOpen ? 'bracket' : isFullWidth ? 'full-width' : 'cells');
  return `[${cells.map((cell) => (cell === '' || cell === '/' ? EMPTY_CELL : cell)).join(', ')}]`;
}

const EMPTY_CELL = '~';

const KEY_AND_REST =
  /^("[^"]*"|[^\s:：="“{[#,，][^:：="“{[#,，]*?)([\s\u3000]*)([:：︰﹕＝=])([\s\u00A0\u3000]*)(.*)$/u;

/** `grade：P1`, `grade:P1`, `grade = P1`; what already is `key: value` stays. */
function splitKey(item: string, { isKey }: LineContext, causes: Set<Cause>): readonly [key: string, value: string] {
  if (/^[[{［｛【]/u.test(item)) return ['', item];
  const [own] = /^(?:"[^"]*"|'[^']*'|[^\s"'[{［｛【#&*!|>%@`][^#]*?):(?= |$) */u.exec(item) ?? [];
  const [, word = '', before = '', sign = '', after = '', rest = ''] = KEY_AND_REST.exec(item) ?? [];
  if (own !== undefined && (word === '' || own.length <= word.length + before.length + 1 + after.length))
    return [own, item.slice(own.length)];
  if (word === '' || !(isKey(word) || (sign !== '=' && isName(word, rest))))
    return own === undefined ? ['', item] : [own, item.slice(own.length)];
  if (sign === ':' && rest.startsWith('//')) return ['', item];
  causes.add(
    sign === '：' || sign === '︰' || sign === '﹕'
      ? 'full-width'
      : sign === ':'
        ? after === ''
          ? 'no-blank-after-colon'
          : 'odd-blank'
        : 'no-colon',
  );
  return [rest === '' ? `${word}:` : `${word}: `, rest];
}

/** The id of something that is defined here, and what leads to a block or to braces. */
function isName(word: string, rest: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(word) && (rest === '' || /^[{｛[［]/u.test(rest));
}

function repairValue(value: string, isBare: boolean, context: LineContext, causes: Set<Cause>): string {
  const part = /^[\s\u3000]*[[{［｛【]/u.test(value)
    ? repairFlow(value, context.isKey, context.ends)
    : isBare
      ? undefined
      : repairPlain(value);
  for (const cause of part?.causes ?? []) causes.add(cause);
  return part?.text ?? value;
}

/** A text of one line, up to its comment. */
function repairPlain(value: string): RepairedPart | undefined {
  const [, blanks = '', written = '', after = ''] = /^( *)(.*?)(\s*|\s{2,}#\s.*)$/su.exec(value) ?? [];
  const odd = /^[\u00A0\u3000\u2000-\u200B\uFEFF]+/u.exec(written)?.[0] ?? '';
  const text = written.slice(odd.length);
  const better = quoted(text);
  if (better === undefined && odd === '') return undefined;
  const [words, causes] = better ?? [text, [] as const];
  return { text: blanks + words + after, causes: odd === '' ? causes : ['odd-blank', ...causes] };
}

function quoted(text: string): readonly [text: string, causes: readonly Cause[]] | undefined {
  if (/^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(text)) return undefined;
  const [, inside = ''] = /^[“”＂"'‘]([^"“”＂]*)[”“＂"'’]$/u.exec(text) ?? [];
  if (inside !== '') return [JSON.stringify(inside), [/[“”＂‘’]/u.test(text) ? 'full-width' : 'quote']];
  if (/^"[^"]*$/.test(text) || /^'[^']*$/.test(text)) return [text + text.charAt(0), ['quote']];
  if (/^["'][^"']*["'].+/.test(text)) return [inQuotes(text), ['needs-quotes']];
  const isSign =
    /^(?:[*&!](?!!?[\w-]*(?:[\s[{]|$))|[%@`])/.test(text) ||
    /^[|>](?![-+\d]*$)/.test(text) ||
    /^[?,\]}](?:\s|$)/.test(text) ||
    /:(?:\s|$)/.test(text);
  return isSign ? [inQuotes(text), ['needs-quotes']] : undefined;
}

function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
