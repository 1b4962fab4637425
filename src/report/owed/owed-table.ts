import pico from 'picocolors';
import { spokenTime } from '../../calendar/spoken.js';
import { visible } from '../../diagnostics/visible.js';
import { foundFile, type OwedByOrganisation } from '../../media/owed.js';
import { inLanguage } from '../../model/local-text.js';
import { alignedColumns } from '../aligned-columns.js';
import {
  contactLine,
  counts,
  laterLine,
  type OwedFormat,
  type OwedReport,
  organisationName,
  wantsOf,
} from './owed-report.js';

/** For people at a terminal: one part an organisation, with whom to call. */
export const owedTable: OwedFormat = (report) => {
  const { language, groups } = report;
  const later = laterLine(report)?.[language];
  const renamed = groups.flatMap(({ lessons }) => lessons).filter((lesson) => foundFile(lesson) !== undefined).length;
  const parts = groups.map((group) => partOf(group, report));
  const none = language === 'zh' ? '没有要催交的录像。\n' : 'No recordings are owed.\n';
  return [
    ...(parts.length === 0 ? [none] : parts),
    ...(renamed === 0
      ? []
      : [
          language === 'zh'
            ? `有 ${renamed} 课的录像已到，只是文件名不对：airclass probe --rename\n`
            : `${renamed} ${renamed === 1 ? 'recording is' : 'recordings are'} there under another name: airclass probe --rename\n`,
        ]),
    ...(later === undefined ? [] : [`${later}\n`]),
  ].join('\n');
};

function partOf(group: OwedByOrganisation, report: OwedReport): string {
  const { project, language, colour } = report;
  const paint = pico.createColors(colour);
  const head = [organisationName(group, report), counts(group.lessons)[language], contactLine(group, report)];
  const rows = group.lessons.map((lesson) => [
    visible(lesson.row.lesson.id),
    visible(inLanguage(lesson.row.lesson.course.title, language, project.languages)),
    `${spokenTime(lesson.due, project.timeZone)}${lesson.isOverdue ? (language === 'zh' ? ' 已过' : ' overdue') : ''}`,
    spokenTime(lesson.airs, project.timeZone),
    visible(
      wantsOf(lesson, project)
        .map((want) => want[language])
        .join(language === 'zh' ? '；' : '; '),
    ),
  ]);
  const titles =
    language === 'zh' ? ['课', '课程', '交片期限', '播出', '缺什么'] : ['Lesson', 'Course', 'Due', 'Airs', 'Wanted'];
  const [title = '', ...lines] = alignedColumns([titles, ...rows]);
  const shaded = lines.map((line, at) => (group.lessons[at]?.isOverdue === true ? paint.red(line) : line));
  const between = language === 'zh' ? '：' : ': ';
  const [name = '', count = '', contact = ''] = head.map(visible);
  return [
    paint.bold(`${name}${between}${count}${contact === '' ? '' : ` · ${contact}`}`),
    `  ${paint.bold(title)}`,
    ...shaded.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
