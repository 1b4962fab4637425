import { Moment } from '../../html/moment.js';
import { Page } from '../../html/page.js';
import { pageText } from '../../html/page-text.js';
import { type Row, Table, Wide } from '../../html/table.js';
import type { OwedByOrganisation, OwedLesson } from '../../media/owed.js';
import { inLanguage } from '../../model/local-text.js';
import {
  contactLine,
  counts,
  laterLine,
  type OwedFormat,
  type OwedReport,
  organisationName,
  wantsOf,
} from './owed-report.js';

const COLUMNS = {
  zh: ['课', '课程', '课题', '交片期限', '播出', '缺什么', '文件'],
  en: ['Lesson', 'Course', 'Title', 'Due', 'Airs', 'Wanted', 'File'],
} as const;

/** One page to print or send, without scripts or external resources. */
export const owedHtml: OwedFormat = (report) => {
  const { project, language, now, groups } = report;
  const isChinese = language === 'zh';
  const title = `${inLanguage(project.title, language, project.languages)} · ${isChinese ? '催交录像' : 'recordings owed'}`;
  const later = laterLine(report);
  return pageText(
    <Page lang={language} title={title}>
      <h1>{title}</h1>
      <p>
        {isChinese ? '截至' : 'As of'} <Moment at={now} timeZone={project.timeZone} />
      </p>
      {groups.length > 0 ? null : <p>{isChinese ? '没有要催交的录像。' : 'No recordings are owed.'}</p>}
      {groups.map((group, index) => (
        <Organisation id={`owed-${index + 1}`} group={group} report={report} />
      ))}
      {later === undefined ? null : <p>{later[language]}</p>}
    </Page>,
  );
};

interface OrganisationProps {
  readonly id: string;
  readonly group: OwedByOrganisation;
  readonly report: OwedReport;
}

function Organisation({ id, group, report }: OrganisationProps) {
  const { language } = report;
  const contact = contactLine(group, report);
  const count = counts(group.lessons)[language];
  const columns = COLUMNS[language].map((head, index) => ({ head, isRowHead: index === 0 }));
  return (
    <section class="owed" aria-labelledby={id}>
      <h2 id={id}>{organisationName(group, report)}</h2>
      <p>{contact === '' ? count : `${count} · ${contact}`}</p>
      <Wide labelledBy={id}>
        <Table columns={columns} rows={group.lessons.map((lesson) => rowOf(lesson, report))} />
      </Wide>
    </section>
  );
}

function rowOf(lesson: OwedLesson, { project, language }: OwedReport): Row {
  const { id, course, title, file } = lesson.row.lesson;
  const late = language === 'zh' ? ' 已过' : ' overdue';
  return {
    kind: lesson.isOverdue ? 'late' : undefined,
    cells: [
      id,
      inLanguage(course.title, language, project.languages),
      inLanguage(title, language, project.languages),
      <>
        <Moment at={lesson.due} timeZone={project.timeZone} />
        {lesson.isOverdue ? late : null}
      </>,
      <Moment at={lesson.airs} timeZone={project.timeZone} />,
      wantsOf(lesson, project)
        .map((want) => want[language])
        .join(language === 'zh' ? '；' : '; '),
      file,
    ],
  };
}
