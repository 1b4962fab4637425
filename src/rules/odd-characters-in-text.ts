import type { Edit } from '../diagnostics/fix.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceFile } from '../load/source-file.js';
import { oddCharacters, plainText } from '../model/plain-text.js';
import type { Rule } from './rule.js';

export const oddCharactersInText: Rule = {
  id: 'odd-characters-in-text',
  severity: 'warning',
  each: 'file',
  summary: { zh: '文字中有看不见的或形似的字符', en: 'A text has characters that cannot be seen or look like others' },
  rationale: {
    zh: '从 PDF、网页和文字处理软件复制来的文字常带有零宽字符、软连字符、不换行空格，或以康熙部首（⼀、⻓）代替汉字（一、长）。看起来一样，搜索和按名称查找却对不上。名称和标题写出时已换成普通字符；“airclass check --fix”会改好文件。路径和网址中的不会改动：请核对真实的文件名后自己改。',
    en: 'Copies from PDFs, web pages and word processors bring zero-width characters, soft hyphens, no-break spaces, and Kangxi radicals (⼀, ⻓) for ideographs (一, 长). They look the same, and neither a search nor a box that looks a name up finds them. Names and titles are written with plain characters; "airclass check --fix" corrects the files. Paths and addresses are left alone: compare them with the real file names and correct them yourself.',
  },
  *check({ sources }) {
    for (const file of sources.files) yield* inFile(file, sources.texts.get(file.path) ?? '');
  },
};

function* inFile(file: SourceFile, text: string): Iterable<Finding> {
  const fixable: Odd[] = [];
  const others: Odd[] = [];
  for (const span of file.leaves()) {
    const found = [...oddIn(text, span)];
    const isSure = !isPlace(text, span) && staysText(text, span, found);
    (isSure ? fixable : others).push(...found);
  }
  yield* finding(fixable, true);
  yield* finding(others, false);
}

interface Odd extends Edit {
  readonly code: string;
}

function* finding(odd: readonly Odd[], isFixable: boolean): Iterable<Finding> {
  const [first] = odd;
  if (first === undefined) return;
  const codes = [...new Set(odd.map(({ code }) => code))].join(', ');
  const count = odd.length;
  const todo = isFixable
    ? { zh: '请用 --fix 改好', en: 'correct them with --fix' }
    : { zh: '请核对真实的名称后改正', en: 'compare with the real name and correct it' };
  yield {
    message: {
      zh: `本文件有 ${count} 个看不见的或形似的字符（${codes}），${todo.zh}`,
      en: `${count} character${count === 1 ? '' : 's'} in this file cannot be seen or look${count === 1 ? 's' : ''} like another (${codes}); ${todo.en}`,
    },
    span: first.span,
    ...(isFixable ? { fix: odd } : {}),
  };
}

/** In double quotes they may be written as escapes too. */
function* oddIn(text: string, { file, start, end }: Span): Iterable<Odd> {
  const written = text.slice(start, end);
  const at = (index: number, length: number): Span => ({ file, start: start + index, end: start + index + length });
  for (const { index, character, plain } of oddCharacters(written))
    yield { span: at(index, character.length), text: plain, code: codeOf(character) };
  if (!written.startsWith('"')) return;
  for (const { index, 0: whole, 1: slashes = '' } of written.matchAll(ESCAPE)) {
    const own = slashes.length;
    // It is read among the characters around it, which may be escapes too.
    const before = unescaped(written.slice(0, index + own));
    const odd = oddCharacters(unescaped(written)).find((one) => one.index === before.length);
    if (odd === undefined) continue;
    yield { span: at(index + own, whole.length - own), text: odd.plain, code: codeOf(odd.character) };
  }
}

function unescaped(written: string): string {
  return written.replace(ESCAPE, (_, slashes: string, four?: string, two?: string, eight?: string) => {
    const hex = four ?? two ?? eight;
    const code = hex === undefined ? 0xa0 : Number.parseInt(hex, 16);
    return `${slashes}${code > 0x10ffff ? '' : String.fromCodePoint(code)}`;
  });
}

/** After any number of escaped backslashes. */
const ESCAPE = /(?<!\\)((?:\\\\)*)\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|U([0-9A-Fa-f]{8})|_)/g;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Does the value name a file or an address, whose characters are those of something else? */
function isPlace(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return PLACE.test(before) || /^["']?[a-z][a-z0-9+.-]*:\/\//i.test(text.slice(start, end));
}

const PLACE = /(?:^|[\s{,"'])(?:file|folder|folders|slate|poster|media-folder|logo|stream|source)["']?:\s*$/;

/** A word without quotes may be a number or an empty value once it is corrected. */
function staysText(text: string, { start, end }: Span, found: readonly Odd[]): boolean {
  const written = text.slice(start, end);
  if (found.length === 0 || /^["'|>]/.test(written)) return true;
  const rest = plainText(written).trim();
  return /^\p{L}/u.test(rest) && !/^(?:true|false|null|yes|no|on|off)$/i.test(rest);
}
