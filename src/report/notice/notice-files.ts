import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { messageText } from '../../notify/message-text.js';
import { smsText } from '../../notify/sms-text.js';
import { diffOfGrades } from '../../published/diff/grades-of-channels.js';
import { CHANGES_TITLE } from '../diff/change-words.js';
import type { DiffReport } from '../diff/diff-report.js';
import { sheetHtml } from '../diff/html.js';
import { sheetMarkdown } from '../diff/markdown.js';
import type { Sheet, SheetRow } from '../diff/sheet.js';
import type { NoticeFacts } from './notice-facts.js';
import { noticeMessage } from './notice-message.js';
import { gradeName, noticeSheet } from './notice-sheet.js';

const GRADES: Text = { zh: '各年级', en: 'Grades' };
const GRADE: Text = { zh: '年级', en: 'Grade' };
const LANGUAGES: readonly MessageLanguage[] = ['zh', 'en'];

export interface NoticeFile {
  /** Below the folder of the notice. */
  readonly name: string;
  readonly text: string;
}

/**
 * What schools are sent, in a folder per language: an index, and for every grade a page, Markdown, a text and an SMS, also
 * where nothing changes for it, so that a folder never keeps the sheet of an earlier notice.
 */
export function noticeFiles(report: DiffReport, grades: readonly string[], facts: NoticeFacts): readonly NoticeFile[] {
  const sheets = grades.map((grade) => ({ name: grade, sheet: noticeSheet(report, [grade], facts) }));
  const index = { name: 'index', sheet: indexSheet(report, grades, facts) };
  return LANGUAGES.flatMap((language) =>
    [index, ...sheets].flatMap(({ name, sheet }) => [
      { name: `${language}/${name}.html`, text: sheetHtml(sheet, { language }) },
      { name: `${language}/${name}.md`, text: sheetMarkdown(sheet, language) },
      ...(name === 'index' ? [] : texts(`${language}/${name}`, sheet, language, facts)),
    ]),
  );
}

function texts(name: string, sheet: Sheet, language: MessageLanguage, { publisher }: NoticeFacts): NoticeFile[] {
  const message = noticeMessage(sheet, language, { about: '', see: publisher?.url, html: undefined });
  return [
    { name: `${name}.txt`, text: `${messageText(message)}\n` },
    { name: `${name}.sms.txt`, text: `${smsText(message)}\n` },
  ];
}

function indexSheet(report: DiffReport, grades: readonly string[], facts: NoticeFacts): Sheet {
  const { sections } = noticeSheet({ ...report, diff: { ...report.diff, changes: [] } }, [], facts);
  const rows = grades.map((grade): SheetRow => {
    const { length } = diffOfGrades(report.diff, [grade], report.grades).changes;
    const many = length === 0 ? { zh: '没有变化', en: 'no changes' } : { zh: `${length}`, en: `${length}` };
    return { kind: 'grade', cells: [{ ...gradeName(grade, report), link: grade }, many] };
  });
  return {
    ...noticeSheet(report, [], facts),
    sections: [...sections, { title: GRADES, columns: [GRADE, CHANGES_TITLE], rows }],
  };
}
