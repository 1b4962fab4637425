import type { Text } from '../../diagnostics/text.js';
import { diffOfGrades } from '../../published/diff/grades-of-channels.js';
import { NOTICE_TITLE } from '../diff/change-words.js';
import { asText, type DiffReport } from '../diff/diff-report.js';
import { changeSheet, type Sheet } from '../diff/sheet.js';
import { missingSection } from './missing-section.js';
import { footLines, issueLine, type NoticeFacts } from './notice-facts.js';

/** What schools read of these grades; of all of them where none is named. */
export function noticeSheet(report: DiffReport, grades: readonly string[], facts: NoticeFacts): Sheet {
  const diff = grades.length === 0 ? report.diff : diffOfGrades(report.diff, grades, report.grades);
  const sheet = changeSheet(report, diff, titleOf(grades, report), 'schools');
  const { missing } = facts;
  const gaps = missing === undefined ? [] : missingSection(missing, { report, grades, now: missing.from });
  return { ...sheet, issue: issueLine(facts), sections: [...sheet.sections, ...gaps], foot: footLines(facts) };
}

export function gradeName(grade: string, { gradeNames }: Pick<DiffReport, 'gradeNames'>): Text {
  const name = gradeNames.get(grade);
  return name === undefined ? { zh: grade, en: grade } : asText(name);
}

/** Names the grade of a notice to one. */
function titleOf(grades: readonly string[], report: DiffReport): Text {
  const [grade, ...more] = grades;
  if (grade === undefined || more.length > 0) return NOTICE_TITLE;
  const { zh, en } = gradeName(grade, report);
  return { zh: `${zh}${NOTICE_TITLE.zh}`, en: `${en}: changes to broadcasts` };
}
