import type { Teacher } from '../../../model/course.js';
import { teacherPath } from '../site.js';
import { Document } from './document.js';
import { LessonLists } from './lesson-lists.js';
import { type LessonsOnPage, PartLinks } from './paged.js';
import { type On, Text } from './parts.js';

/** What a teacher is seen in, by course. */
export function TeacherPage({ site, path, teacher, shown }: On & LessonsOnPage & { readonly teacher: Teacher }) {
  return (
    <Document site={site} path={path} title={site.plain(teacher.name)}>
      <h1>
        <Text said={site.say(teacher.name)} />
      </h1>
      {teacher.organisation === undefined ? null : (
        <p>
          <Text said={site.say(teacher.organisation.name)} />
        </p>
      )}
      <PartLinks site={site} path={path} shown={shown} to={(part) => teacherPath(teacher, part)} />
      <LessonLists site={site} path={path} lessons={shown.items} />
    </Document>
  );
}
