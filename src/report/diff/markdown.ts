import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';
import { CHANGES_TITLE } from './change-words.js';
import type { DiffFormat } from './diff-report.js';
import { changeSheet, type Sheet, type SheetCell } from './sheet.js';

/** GitHub's limit for a comment; GitLab's is larger. */
const LONGEST_COMMENT = 65_536;

/** One document in one language, fit for a comment on a pull request. */
export const markdown: DiffFormat = (report) =>
  sheetMarkdown(changeSheet(report, report.diff, CHANGES_TITLE, 'operators'), report.language, LONGEST_COMMENT);

export function sheetMarkdown(
  { title, issue, lines, sections, foot = [] }: Sheet,
  language: MessageLanguage,
  longest = Number.POSITIVE_INFINITY,
): string {
  const inLine = (text: Text): string => escapeMarkdown(printable(text[language]));
  const inCell = ({ link, ...text }: SheetCell): string =>
    link === undefined ? inLine(text) : `[${inLine(text)}](${link}.md)`;
  const head = [`# ${inLine(title)}`, ...[issue ?? [], lines].flat().map(inLine)];
  const blocks = [head.join('\n\n')];
  const rest = (): number => longest - REST - blocks.reduce((sum, block) => sum + block.length + 2, 0);
  let left = 0;
  for (const section of sections) {
    const table = [
      `## ${inLine(section.title)}\n`,
      `| ${section.columns.map(inLine).join(' | ')} |`,
      `|${' --- |'.repeat(section.columns.length)}`,
    ];
    const rows = section.rows.map(({ cells }) => `| ${cells.map(inCell).join(' | ')} |`);
    let room = rest() - table.join('\n').length;
    const fitting = rows.filter((row) => {
      room -= row.length + 1;
      return room >= 0;
    });
    left += rows.length - fitting.length;
    if (fitting.length > 0) blocks.push([...table, ...fitting].join('\n'));
  }
  if (left > 0) blocks.push(inLine(LEFT_OUT(left)));
  blocks.push(...foot.map(inLine));
  return `${blocks.join('\n\n')}\n`;
}

/** Characters reserved for the last lines. */
const REST = 400;
const LEFT_OUT = (count: number): Text => ({
  zh: `还有 ${count} 处变动没有列出：一条评论放不下。用 airclass diff 查看全部。`,
  en: `${count} more changes are not listed: they do not fit into a comment. See them all with airclass diff.`,
});

const UNLINKED = '&#8203;';

/**
 * Nothing in a title is interpreted: Markdown's and HTML's characters become references; what a forge would turn into a mention, a
 * reference or a link is split by a zero-width character.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$&]|[@#!%](?=\w)|:(?=\/\/)|\bwww(?=\.)/gi, (found) =>
    /^[@#!%:w]/i.test(found) ? found + UNLINKED : `&#${found.charCodeAt(0)};`,
  );
}
