import type { Problem } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { yamlProblems } from '../yaml-problems.js';

/** Why a line cannot be read as it is; the first of several says most. */
export const CAUSES = [
  'tab',
  'odd-blank',
  'full-width',
  'no-blank-after-dash',
  'no-blank-after-colon',
  'cells',
  'no-colon',
  'no-comma',
  'quote',
  'bracket',
  'needs-quotes',
  'indentation',
] as const;
export type Cause = (typeof CAUSES)[number];

const PROBLEMS: Readonly<Record<Cause, Problem>> = {
  tab: yamlProblems.tab,
  'odd-blank': yamlProblems.oddBlank,
  'full-width': yamlProblems.fullWidth,
  'no-blank-after-dash': yamlProblems.blankMissing,
  'no-blank-after-colon': yamlProblems.blankMissing,
  cells: yamlProblems.syntax,
  'no-colon': yamlProblems.syntax,
  'no-comma': yamlProblems.syntax,
  quote: yamlProblems.unclosed,
  bracket: yamlProblems.unclosed,
  'needs-quotes': yamlProblems.needsQuotes,
  indentation: yamlProblems.indentation,
};

export function problemOf(cause: Cause): Problem {
  return PROBLEMS[cause];
}

/** `found`: the signs that are replaced; `own`, `better`: the line as it is and as it should be. */
export function messageOf(cause: Cause, found: string, own: string, better: string): Text {
  const line = better.trim();
  if (cause === 'indentation') {
    const [is, should] = [own, better].map((text) => text.length - text.trimStart().length);
    return { zh: `此行缩进 ${is} 格，应为 ${should} 格`, en: `this line is indented by ${is}, it must be ${should}` };
  }
  const [zh, en] = WORDS[cause](found);
  return { zh: `${zh}；请写成 ${line}`, en: `${en}; write ${line}` };
}

const WORDS: Readonly<Record<Exclude<Cause, 'indentation'>, (found: string) => readonly [zh: string, en: string]>> = {
  tab: () => ['此处有制表符，缩进和分隔请用空格', 'there is a tab here; use blanks to indent and separate'],
  'odd-blank': (found) => [
    `此处有全角空格或看不见的字符 ${found}`,
    `there is a full-width, no-break or invisible character here, ${found}`,
  ],
  'full-width': (found) => [
    `此处的符号 ${found} 是全角`,
    `${found} ${found.includes(' ') ? 'are' : 'is'} full-width here`,
  ],
  'no-blank-after-dash': () => ['“-”之后缺少空格', 'the blank after "-" is missing'],
  'no-blank-after-colon': () => ['冒号之后缺少空格', 'the blank after the colon is missing'],
  cells: () => ['一行的各格要写在方括号里，用逗号隔开', 'the cells of a row go in brackets, with commas between them'],
  'no-colon': () => ['键之后应为冒号', 'a colon comes after the key'],
  'no-comma': () => ['两项之间缺少逗号', 'a comma is missing between two items'],
  quote: () => ['引号不成对', 'a quote is not closed, or not by the same sign'],
  bracket: () => ['括号不成对', 'a bracket is missing, or there is one too many'],
  'needs-quotes': () => [
    '这段文字里的符号在 YAML 中另有含义，须加引号',
    'a sign in this text means something else in YAML; the text needs quotes',
  ],
};
