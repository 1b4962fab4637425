import { addToGroup } from '../diagnostics/group-by.js';
import type { Lesson } from '../model/course.js';
import type { Rule } from './rule.js';
import { airTime, urgency } from './shared/lessons-on-air.js';

export const reviewMissing: Rule = {
  id: 'review-missing',
  severity: 'warning',
  summary: { zh: '临近播出的课还没有审查', en: 'A lesson is about to air and was not reviewed' },
  rationale: {
    zh: '未经审查的课播出过差错。临近播出（project.yaml 的 media.due）仍无 reviewed 的课逐课警告；项目若从未登记过审查，只说一次。要求先审后播的，请在 project.yaml 的 rules 中把它定为 error。请审查后在课程文件中写 reviewed: {on: …, by: …}，或用 changes 改播别的课。',
    en: 'Lessons without a review have aired with faults. Without "reviewed" close to its air time (media.due in project.yaml) each lesson is a warning; a project that records no reviews at all is reported once. Make the rule an error in project.yaml if lessons must be reviewed before they air. Review it and write reviewed: {on: …, by: …} in the course, or show another lesson.',
  },
  *check({ project, uses, now }) {
    const { media } = project;
    if (media === undefined) return;
    const isUsed = [...project.courses.values()].some(({ lessons }) => lessons.some(({ review }) => review));
    const due = new Map<string, Lesson[]>();
    for (const [lesson, use] of uses) {
      if (lesson.review !== undefined || urgency(use, media, now) !== 'due') continue;
      addToGroup(due, lesson.course.id, lesson);
    }
    const all = [...due.values()].flat();
    const [first] = all;
    if (!isUsed && first !== undefined) {
      yield {
        message: {
          zh: `即将播出的 ${all.length} 课都没有登记审查（如“${first.id}”），本项目也从未登记过；请在课程文件中写 reviewed`,
          en: `${all.length} lesson${all.length === 1 ? '' : 's'} about to air (such as "${first.id}") and no other of the project have a review; write "reviewed" in the courses`,
        },
        span: media.span,
      };
      return;
    }
    for (const lesson of all) {
      const use = uses.get(lesson);
      if (use === undefined) continue;
      const when = airTime(use, project);
      yield {
        message: {
          zh: `“${lesson.id}”还没有审查，${when.zh}；请审查并写 reviewed，或改播别的课`,
          en: `"${lesson.id}" was not reviewed and airs ${when.en}; review it and write "reviewed", or show another lesson`,
        },
        span: lesson.span,
        related: [{ message: { zh: '在这里排定播出', en: 'scheduled here' }, span: (use.next ?? use.first).span }],
        subject: lesson.id,
      };
    }
  },
};
