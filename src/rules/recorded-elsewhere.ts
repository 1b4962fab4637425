import type { Organisation } from '../model/course.js';
import { inLanguage } from '../model/local-text.js';
import type { Rule } from './rule.js';

export const recordedElsewhere: Rule = {
  id: 'recorded-elsewhere',
  severity: 'warning',
  summary: {
    zh: '课程的老师不属于负责录制的单位',
    en: 'A course has a teacher of another organisation than it was given to',
  },
  rationale: {
    zh: '每个年级的录制交给一个单位（recorded-by），课程也可另写。老师属于别的单位，多半是老师或 recorded-by 写错了。请改正；若确有安排，请在 project.yaml 中豁免并写明理由。',
    en: 'Recording a grade is given to one organisation (recorded-by), or a course to another one. A teacher who belongs elsewhere is usually a mistake in one of them. Correct it; if it was agreed, waive it in project.yaml with the reason.',
  },
  *check({ project }) {
    const named = ({ id, name }: Organisation) => ({
      zh: `“${inLanguage(name, 'zh', project.languages)}”（${id}）`,
      en: `"${inLanguage(name, 'en', project.languages)}" (${id})`,
    });
    for (const course of project.courses.values()) {
      const given = course.recordedBy;
      const lesson = course.lessons.find(({ teacher: { organisation } }) => organisation && organisation !== given);
      if (given === undefined || lesson?.teacher.organisation === undefined) continue;
      const [is, should] = [named(lesson.teacher.organisation), named(given)];
      yield {
        message: {
          zh: `“${lesson.id}”的老师“${lesson.teacher.id}”属于${is.zh}，课程“${course.id}”却由${should.zh}录制，请核对`,
          en: `"${lesson.teacher.id}", the teacher of "${lesson.id}", belongs to ${is.en}, and "${course.id}" is recorded by ${should.en}; check both`,
        },
        span: course.span,
        related: [{ message: { zh: '老师在这里', en: 'the teacher is here' }, span: lesson.teacher.span }],
        subject: course.id,
      };
    }
  },
};
