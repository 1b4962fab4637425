import { inLanguage } from '../model/local-text.js';
import type { Rule } from './rule.js';
import { nextAirings } from './shared/next-airings.js';

export const teacherChanges: Rule = {
  id: 'teacher-changes',
  severity: 'error',
  each: 'course',
  summary: { zh: '课程中途换了老师，却没有登记代课', en: 'A course changes its teacher without a declared stand-in' },
  rationale: {
    zh: '“同一年级、同一课程、同一老师”是播出的原则。换老师须在课程的 stand-ins 中登记课次、理由和批准人。',
    en: 'Lessons go out on the principle "same grade, same course, same teacher". Declare a change under the course’s stand-ins, with its lessons, reason and approval.',
  },
  *check(input) {
    const { project } = input;
    const airsOf = nextAirings(input);
    for (const course of project.courses.values()) {
      for (const lesson of course.lessons) {
        const { teacher } = lesson;
        if (teacher === course.teacher) continue;
        const declared = course.standIns.filter((standIn) => standIn.teacher === teacher);
        if (declared.some(({ lessons }) => lessons.has(lesson.number))) continue;
        const name = {
          zh: inLanguage(teacher.name, 'zh', project.languages),
          en: inLanguage(teacher.name, 'en', project.languages),
        };
        const elsewhere = declared[0];
        yield {
          message: {
            zh: `“${lesson.id}”由${name.zh}（${teacher.id}）授课，不是本课程的老师（${course.teacher.id}）${elsewhere ? '，代课登记不含这一课' : '，也没有登记代课'}`,
            en: `"${lesson.id}" is taught by ${name.en} (${teacher.id}), not by the course's teacher (${course.teacher.id})${elsewhere ? '; the stand-in does not cover this lesson' : ', and no stand-in is declared'}`,
          },
          span: lesson.span,
          at: airsOf({ subject: lesson.id }),
          related: elsewhere
            ? [{ message: { zh: '代课登记在这里', en: 'the stand-in is declared here' }, span: elsewhere.span }]
            : [{ message: { zh: '课程在这里', en: 'the course is here' }, span: course.span }],
          subject: course.id,
        };
      }
    }
  },
};
