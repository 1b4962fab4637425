import type { Rule } from './rule.js';

export const teacherUnused: Rule = {
  id: 'teacher-unused',
  severity: 'warning',
  inPlans: false,
  summary: { zh: '老师没有课', en: 'A teacher has no lessons' },
  rationale: {
    zh: '没有一门课程、一次代课用到这位老师：可能写错了标识，也可能已不参加。请改正课程，或从 teachers.yaml 中删去。',
    en: 'No course, lesson or stand-in names the teacher: an id is wrong, or the teacher has left. Correct the course, or remove the entry from teachers.yaml.',
  },
  *check({ project }) {
    const used = new Set(
      [...project.courses.values()].flatMap(({ teacher, standIns, lessons }) => [
        teacher,
        ...standIns.map((standIn) => standIn.teacher),
        ...lessons.map((lesson) => lesson.teacher),
      ]),
    );
    for (const teacher of project.teachers.values()) {
      if (used.has(teacher)) continue;
      yield {
        message: {
          zh: `老师“${teacher.id}”没有任何课，请改正课程或删去`,
          en: `the teacher "${teacher.id}" has no lessons; correct the course, or remove the entry`,
        },
        span: teacher.span,
        subject: teacher.id,
      };
    }
  },
};
