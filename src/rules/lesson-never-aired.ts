import type { Rule } from './rule.js';

export const lessonNeverAired: Rule = {
  id: 'lesson-never-aired',
  severity: 'warning',
  each: 'course',
  summary: { zh: '有课从未排入课表', en: 'A lesson is never on air' },
  rationale: {
    zh: '录好的课没有播出，点播也不会开放。请在课表中加课格，或从课程文件中删去这些课。整门课都没有排入的，见 course-unused。',
    en: 'What was recorded is never seen, and on demand never opens it. Add cells to the timetable, or take the lessons out of the course. For a course without any lesson on air see course-unused.',
  },
  *check({ project, uses }) {
    for (const course of project.courses.values()) {
      const idle = course.lessons.filter((lesson) => !uses.has(lesson));
      const [first] = idle;
      if (first === undefined || idle.length === course.lessons.length) continue;
      const [count, all] = [idle.length, course.lessons.length];
      yield {
        message: {
          zh: `课程“${course.id}”的 ${all} 课中有 ${count} 课从未播出，第一课是“${first.id}”，请加课格或删去`,
          en: `${count} of the ${all} lessons of "${course.id}" ${count === 1 ? 'is' : 'are'} never on air, the first is "${first.id}"; add cells or take ${count === 1 ? 'it' : 'them'} out`,
        },
        span: first.span,
        subject: course.id,
      };
    }
  },
};
