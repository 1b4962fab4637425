import type { Rule } from './rule.js';

export const courseUnused: Rule = {
  id: 'course-unused',
  severity: 'warning',
  inPlans: false,
  summary: { zh: '课程没有排入任何课表', en: 'No timetable has the course' },
  rationale: {
    zh: '整门课都不会播出：可能忘了排，或课表里写成了别的学科。请排入课表，或删去这门课程。',
    en: 'None of it is ever on air: it was forgotten, or the timetable names another subject. Give it cells, or remove the course.',
  },
  *check({ project, uses }) {
    for (const course of project.courses.values()) {
      if (course.lessons.some((lesson) => uses.has(lesson))) continue;
      yield {
        message: {
          zh: `课程“${course.id}”的 ${course.lessons.length} 课都没有排入课表，请加课格或删去课程`,
          en: `none of the ${course.lessons.length} lessons of "${course.id}" is in a timetable; add cells or remove the course`,
        },
        span: course.span,
        subject: course.id,
      };
    }
  },
};
