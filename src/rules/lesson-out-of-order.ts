import type { Lesson } from '../model/course.js';
import type { FirstBroadcast } from '../timeline/timeline.js';
import type { Rule } from './rule.js';

interface Aired {
  readonly lesson: Lesson;
  readonly first: FirstBroadcast;
}

export const lessonOutOfOrder: Rule = {
  id: 'lesson-out-of-order',
  severity: 'warning',
  each: 'course',
  summary: { zh: '一门课没有按顺序播出', en: 'The lessons of a course are not on air in their order' },
  rationale: {
    zh: '后面的课先播，学生会跟不上。通常是指定的课次（如 chinese 12）写错，或改动挪了课。请改正课次；若顺序本该如此，请调整课程文件中课时的先后。',
    en: 'Pupils cannot follow a lesson that builds on one to come. Usually a lesson was pinned with a wrong number (chinese 12), or a change moved one. Correct the number; if the order is meant, list the course’s lessons in it.',
  },
  *check({ project, timeline }) {
    for (const course of project.courses.values()) {
      const aired = course.lessons.flatMap((lesson): Aired[] => {
        const first = timeline.firstBroadcasts.get(lesson);
        return first === undefined ? [] : [{ lesson, first }];
      });
      let latest: Aired | undefined;
      let fault: { readonly late: Aired; readonly early: Aired } | undefined;
      let count = 0;
      for (const one of aired) {
        if (latest === undefined || one.first.at >= latest.first.at) latest = one;
        else {
          fault ??= { late: latest, early: one };
          count++;
        }
      }
      if (fault === undefined) continue;
      const { early, late } = fault;
      yield {
        message: {
          zh: `“${early.lesson.id}”在 ${early.first.day} 首播，早于“${late.lesson.id}”（${late.first.day}）；本课程共有 ${count} 课次序颠倒，请改正课次`,
          en: `"${early.lesson.id}" has its first run on ${early.first.day}, before "${late.lesson.id}" on ${late.first.day}; ${count} lesson${count === 1 ? '' : 's'} of the course ${count === 1 ? 'is' : 'are'} out of order: correct the numbers`,
        },
        span: early.lesson.span,
        related: [{ message: { zh: '这一课应当先播', en: 'this one should come first' }, span: late.lesson.span }],
        subject: course.id,
      };
    }
  },
};
