import { spokenTime } from '../../calendar/spoken.js';
import { printable } from '../../diagnostics/visible.js';
import type { OwedByOrganisation } from '../../media/owed.js';
import { inLanguage } from '../../model/local-text.js';
import { type XmlTree, xmlDocument } from '../../outputs/xml-tree.js';
import { htmlPage } from '../html-page.js';
import {
  contactLine,
  counts,
  laterLine,
  type OwedFormat,
  type OwedReport,
  organisationName,
  wantsOf,
} from './owed-report.js';

const STYLE =
  'body{font:14px system-ui,sans-serif;margin:2em}table{border-collapse:collapse}th,td{padding:.3em .6em;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}' +
  '.late{background:#fde8e8}section{break-inside:avoid-page;margin-bottom:2em}';
const COLUMNS = {
  zh: ['课', '课程', '课题', '交片期限', '播出', '缺什么', '文件'],
  en: ['Lesson', 'Course', 'Title', 'Due', 'Airs', 'Wanted', 'File'],
} as const;

/** One page to print or send, without scripts or external resources. */
export const owedHtml: OwedFormat = (report) => {
  const { project, language, now, groups } = report;
  const head = language === 'zh' ? '催交录像' : 'recordings owed';
  const title = printable(`${inLanguage(project.title, language, project.languages)} · ${head}`);
  const html = xmlDocument().ele('html', { lang: language });
  html.ele('head').ele('meta', { charset: 'utf-8' }).up().ele('title').txt(title).up().ele('style').txt(STYLE);
  const body = html.ele('body');
  body.ele('h1').txt(title);
  const time = spokenTime(now, project.timeZone);
  body.ele('p').txt(language === 'zh' ? `截至 ${time}` : `As of ${time}`);
  if (groups.length === 0) body.ele('p').txt(language === 'zh' ? '没有要催交的录像。' : 'No recordings are owed.');
  for (const group of groups) section(body, group, report);
  const later = laterLine(report);
  if (later !== undefined) body.ele('p').txt(later[language]);
  return htmlPage(html);
};

function section(body: XmlTree, group: OwedByOrganisation, report: OwedReport): void {
  const { project, language } = report;
  const place = body.ele('section');
  place.ele('h2').txt(printable(organisationName(group, report)));
  const contact = contactLine(group, report);
  const count = counts(group.lessons)[language];
  place.ele('p').txt(printable(contact === '' ? count : `${count} · ${contact}`));
  const table = place.ele('table');
  const head = table.ele('thead').ele('tr');
  for (const column of COLUMNS[language]) head.ele('th', { scope: 'col' }).txt(column);
  const lines = table.ele('tbody');
  for (const lesson of group.lessons) {
    const line = lines.ele('tr', lesson.isOverdue ? { class: 'late' } : {});
    const { id, course, title, file } = lesson.row.lesson;
    const late = language === 'zh' ? ' 已过' : ' overdue';
    const cells = [
      id,
      inLanguage(course.title, language, project.languages),
      inLanguage(title, language, project.languages),
      `${spokenTime(lesson.due, project.timeZone)}${lesson.isOverdue ? late : ''}`,
      spokenTime(lesson.airs, project.timeZone),
      wantsOf(lesson, project)
        .map((want) => want[language])
        .join(language === 'zh' ? '；' : '; '),
      file,
    ];
    for (const cell of cells) line.ele('td').txt(printable(cell));
  }
}
