import { addToGroup } from '../../diagnostics/group-by.js';
import type { Course } from '../../model/course.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import type { ListedDeviation } from '../../report/deviations/deviations-report.js';

export interface ReadLocality {
  readonly name: string;
  readonly project: Project;
}

/** The same course of a grade has the same teacher everywhere; a locality with a course of its own may have another. */
export function otherTeachers(localities: readonly ReadLocality[]): readonly ListedDeviation[] {
  const byCourse = new Map<string, { readonly locality: ReadLocality; readonly course: Course }[]>();
  for (const locality of localities)
    for (const course of locality.project.courses.values()) addToGroup(byCourse, course.id, { locality, course });
  return [...byCourse].flatMap(([id, all]) => {
    const usual = mostUsed(all.map(({ course }) => nameOf(course)));
    const others = all.filter(({ course }) => nameOf(course) !== usual);
    return others.map(({ locality: { name, project }, course }) => ({
      project: name,
      by: project.id,
      kind: 'teacher' as const,
      what: {
        zh: `${id}：${text(course.teacher.name, 'zh')}（别处：${usual}）`,
        en: `${id}: ${text(course.teacher.name, 'en')} (elsewhere: ${usual})`,
      },
      since: project.calendar.term.from,
      reason: undefined,
    }));
  });
}

function nameOf({ teacher }: Course): string {
  return text(teacher.name, 'zh');
}

function text(name: LocalText, language: string): string {
  return inLanguage(name, language, ['zh', 'en']);
}

/** The first of those that are used as often. */
function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
