import { visible } from '../../diagnostics/visible.js';
import type { OwedByOrganisation, OwedLesson } from '../../media/owed.js';
import { type OwedFormat, type OwedReport, wantsOf } from './owed-report.js';

/** For programs: times in UTC, names in every language that the project has. */
export const owedJson: OwedFormat = (report) => {
  const { project, now, until, later, groups } = report;
  const document = {
    version: 1,
    project: project.id,
    timeZone: project.timeZone,
    now: new Date(now).toISOString(),
    until: new Date(until).toISOString(),
    organisations: groups.map((group) => groupOf(group, report)),
    later,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

function groupOf({ organisation, lessons }: OwedByOrganisation, { project }: OwedReport): object {
  return {
    id: organisation?.id ?? null,
    name: organisation?.name ?? null,
    contact: organisation?.contact ?? null,
    lessons: lessons.map((lesson) => lessonOf(lesson, project)),
  };
}

function lessonOf(owed: OwedLesson, project: OwedReport['project']): object {
  const { lesson, use, statuses, review } = owed.row;
  return {
    lesson: lesson.id,
    course: lesson.course.id,
    title: lesson.title,
    file: lesson.file,
    due: new Date(owed.due).toISOString(),
    overdue: owed.isOverdue,
    firstAirs: new Date(use.first.start).toISOString(),
    nextAirs: new Date(owed.airs).toISOString(),
    wanted: owed.wants,
    status: statuses,
    review,
    found: owed.found.map(({ name, root }) => ({ file: visible(name), folder: visible(root) })),
    messages: wantsOf(owed, project),
  };
}
