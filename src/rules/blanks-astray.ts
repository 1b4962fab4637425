import type { Edit } from '../diagnostics/fix.js';
import type { SourceFile } from '../load/source-file.js';
import type { Rule } from './rule.js';

export const blanksAstray: Rule = {
  id: 'blanks-astray',
  severity: 'info',
  each: 'file',
  summary: { zh: '文件中有多余或缺少的空白', en: 'A file has extra or missing blanks' },
  rationale: {
    zh: '行尾空格、文件末尾的空行、逗号后缺少的空格不影响播出，但会让版本比较里出现无关的改动。“airclass check --fix”会改好，不动文字和对齐。',
    en: 'Blanks at the end of a line, empty lines at the end of a file and a comma without a blank after it change nothing on air, but show up as changes when versions are compared. "airclass check --fix" fixes them; texts and columns stay as they are.',
  },
  *check({ sources }) {
    for (const file of sources.files) {
      const text = sources.texts.get(file.path) ?? '';
      const fix = [...strayBlanks(text, severalLines(file, text))].map(({ start, end, by }) => ({
        span: { file: file.path, start, end },
        text: by,
      }));
      const [first] = fix;
      if (first === undefined) continue;
      yield {
        message: {
          zh: `本文件有 ${fix.length} 处多余或缺少的空白`,
          en: `${fix.length} place${fix.length === 1 ? '' : 's'} in this file with extra or missing blanks`,
        },
        span: first.span,
        fix,
      };
    }
  },
};

interface TextRange {
  readonly start: number;
  readonly end: number;
}

type Stray = TextRange & { readonly by: Edit['text'] };

/** Texts that go over several lines, with the empty lines after them: blanks there are part of the text. */
function severalLines(file: SourceFile, text: string): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { start, end } of file.leaves()) {
    if (!text.slice(start, end).includes('\n')) continue;
    ranges.push({ start, end: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) });
  }
  return ranges;
}

function* strayBlanks(text: string, kept: readonly TextRange[]): Iterable<Stray> {
  const body = text.trimEnd().length;
  const isKept = (at: number) => kept.some(({ start, end }) => start <= at && at < end);
  for (const { index, 0: blanks } of text.slice(0, body).matchAll(/(?<![ \t])[ \t]+(?=\r?\n)/g)) {
    if (!isKept(index)) yield { start: index, end: index + blanks.length, by: '' };
  }
  for (const comma of commasBetween(text.slice(0, body))) {
    if (!isKept(comma)) yield { start: comma + 1, end: comma + 1, by: ' ' };
  }
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const isLastKept = kept.some(({ end }) => end >= text.length);
  if (body > 0 && !isLastKept && text.slice(body) !== feed) yield { start: body, end: text.length, by: feed };
}

/** Each comma between brackets, outside of quotes and comments, that something follows at once. */
function* commasBetween(text: string): Iterable<number> {
  let depth = 0;
  for (const { index, 0: found } of text.matchAll(PIECE)) {
    if (found === '[' || found === '{') depth += depth > 0 || beginsValue(text, index) ? 1 : 0;
    else if (found === ']' || found === '}') depth = Math.max(0, depth - 1);
    else if (found === ',' && depth > 0 && /[^\s\]}]/.test(text[index + 1] ?? ' ')) yield index;
  }
}

/**
 * A quote begins where a value may; elsewhere it is a character like any other. What is before it is checked once it is
 * found: a file of nothing but blanks would take hours otherwise.
 */
const PIECE =
  /"(?<=(?:^|[[{,]|[:-]\s|":)\s*")(?:[^"\\]|\\.)*"|'(?<=(?:^|[[{,]|[:-]\s|":)\s*')(?:[^']|'')*'|(?<=^|[ \t])#[^\n]*|[[\]{},]/gm;

/** Outside of brackets, `[` within a text is a character like any other too. */
function beginsValue(text: string, at: number): boolean {
  return /(?:^\s*(?:- +)*|:[ \t]+)$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}
