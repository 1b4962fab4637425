import type { Rule } from './rule.js';

export const textbookMissing: Rule = {
  id: 'textbook-missing',
  severity: 'warning',
  summary: { zh: '课程没有写教材版本', en: 'A course does not say its textbook' },
  rationale: {
    zh: '各地教材不同，学生要知道一课配哪个版本、哪一册。本年级的课程写了 textbook、别处同一学科也写了的，这一门也应写。请补上 textbook: {edition: …, volume: …}。',
    en: 'Textbooks differ from place to place, and pupils need to know which edition and volume a lesson goes with. Where other courses of the grade say theirs and the subject has one elsewhere, so should this: add textbook: {edition: …, volume: …}.',
  },
  *check({ project }) {
    const courses = [...project.courses.values()];
    for (const course of courses) {
      // A final year that revises everything follows no one book.
      const isUsual = courses.some(({ grade, textbook }) => grade === course.grade && textbook !== undefined);
      if (course.textbook !== undefined || !isUsual) continue;
      const other = courses.find(({ subject, textbook }) => subject === course.subject && textbook !== undefined);
      if (other === undefined) continue;
      yield {
        message: {
          zh: `课程“${course.id}”没有写教材版本，同一学科的“${other.id}”写了（${other.textbook?.edition}），请补上 textbook`,
          en: `"${course.id}" does not say its textbook, while "${other.id}" does (${other.textbook?.edition}); add textbook`,
        },
        span: course.span,
        related: [{ message: { zh: '写了教材的课程', en: 'a course that says it' }, span: other.span }],
        subject: course.id,
      };
    }
  },
};
