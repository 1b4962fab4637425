import type { MessageLanguage } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';
import type { Message, MessageItem } from '../../notify/message.js';
import type { Sheet, SheetRow, SheetSection } from '../diff/sheet.js';

/** A notice in the words of one language, for channels that take no page. */
export function noticeMessage(
  { title, issue, lines, sections, foot = [] }: Sheet,
  language: MessageLanguage,
  { about, see, html }: Pick<Message, 'about' | 'see' | 'html'>,
): Message {
  const words = (text: Readonly<Record<MessageLanguage, string>>): string => printable(text[language]);
  const item = (section: SheetSection, row: SheetRow): MessageItem => {
    const [heading, cells] = [words(section.title), row.cells.map(words)];
    return {
      section: heading,
      text: sentence(cells, language),
      brief: briefly(heading, cells, row),
      rank: rankOf(row),
    };
  };
  return {
    about,
    language,
    title: words(title),
    issue: issue && words(issue),
    head: lines.map(words),
    items: sections.flatMap((section) => section.rows.map((row) => item(section, row))),
    foot: foot.map(words),
    see,
    html,
  };
}

/** `一年级 09:30–09:50 取消：小学一年级数学第 2 课；改播 眼保健操` */
function sentence(cells: readonly string[], language: MessageLanguage): string {
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  const details = cells.slice(3).filter((cell) => cell !== '');
  return [
    cells
      .slice(0, 3)
      .filter((cell) => cell !== '')
      .join(' '),
    details.join(semicolon),
  ]
    .filter((part) => part !== '')
    .join(colon);
}

/** `3-10 09:30 取消 小学一年级数学第 2 课`, `3-10 09:30 小学一年级数学第 2 课 改到 3-11 09:30`. */
function briefly(heading: string, cells: readonly string[], { kind, at }: SheetRow): string {
  const [channel, time = '', change, title = '', detail] = cells;
  const words = at === undefined ? [channel, time, change, title] : [heading, time];
  const what =
    at === undefined ? [] : kind === 'moved' ? [title, detail] : isJoined(kind) ? [title, change] : [change, title];
  return [...words, ...what]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replace(/\b\d{4}-0?(\d{1,2}-\d{2}) (?:周.|[A-Z][a-z]{2})(?= |$)/g, '$1')
    .replace(/(\d{2}:\d{2}(?::\d{2})?)–\d{2}:\d{2}(?::\d{2})?/g, '$1');
}

function isJoined(kind: SheetRow['kind']): boolean {
  return kind === 'course-shift' || kind === 'day-shift' || kind === 'day-off';
}

/** Milliseconds: later than any airing. */
const LATER = 1e15;

/** The next airing that is not as people expect is the most urgent; another teacher or title is the least. */
function rankOf({ kind, at = 0 }: SheetRow): number {
  switch (kind) {
    case 'lineup':
    case 'grade':
      return LATER;
    case 'retitled':
    case 'recording':
    case 'teacher':
      return 2 * LATER + at;
    default:
      return at;
  }
}
