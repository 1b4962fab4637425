import type { Text } from '../../diagnostics/text.js';
import { diffOfGrades } from '../../published/diff/grades-of-channels.js';
import { CHANGES_TITLE, NOTICE_TITLE } from './change-words.js';
import { asText, type DiffReport } from './diff-report.js';
import { sheetHtml } from './html.js';
import { sheetMarkdown } from './markdown.js';
import { changeSheet, type Sheet, type SheetRow } from './sheet.js';

const GRADES: Text = { zh: '各年级', en: 'Grades' };
const GRADE: Text = { zh: '年级', en: 'Grade' };

export interface NoticeFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What schools are sent: an index, and a sheet for every grade, also where nothing changes for it, so that a folder never
 * keeps the sheet of an earlier notice.
 */
export function noticeFiles(report: DiffReport, grades: readonly string[]): readonly NoticeFile[] {
  const { diff } = report;
  const sheets = grades.map((grade) => {
    const name = gradeName(grade, report);
    const title = { zh: `${name.zh}${NOTICE_TITLE.zh}`, en: `${name.en}: changes to broadcasts` };
    const own = diffOfGrades(diff, [grade], report.grades);
    return { grade, name, count: own.changes.length, sheet: changeSheet(report, own, title, 'schools') };
  });
  const { sections } = changeSheet(report, { ...diff, changes: [] }, NOTICE_TITLE, 'schools');
  const rows = sheets.map(({ grade, name, count }): SheetRow => {
    const many = count === 0 ? { zh: '没有变化', en: 'no changes' } : { zh: `${count}`, en: `${count}` };
    return { kind: 'grade', cells: [{ ...name, link: grade }, many] };
  });
  const index: Sheet = {
    ...changeSheet(report, diff, NOTICE_TITLE, 'schools'),
    sections: [...sections, { title: GRADES, columns: [GRADE, CHANGES_TITLE], rows }],
  };
  return [{ grade: 'index', sheet: index }, ...sheets].flatMap(({ grade, sheet }) => [
    { name: `${grade}.html`, text: sheetHtml(sheet, report.language) },
    { name: `${grade}.md`, text: sheetMarkdown(sheet, report.language) },
  ]);
}

function gradeName(grade: string, { gradeNames }: DiffReport): Text {
  const name = gradeNames.get(grade);
  return name === undefined ? { zh: grade, en: grade } : asText(name);
}
