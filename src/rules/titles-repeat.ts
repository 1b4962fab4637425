import type { Lesson } from '../model/course.js';
import { inLanguage } from '../model/local-text.js';
import type { Rule } from './rule.js';

export const titlesRepeat: Rule = {
  id: 'titles-repeat',
  severity: 'warning',
  each: 'course',
  summary: { zh: '一门课里有两课同名', en: 'Two lessons of a course have one title' },
  rationale: {
    zh: '节目单和点播中分不出是哪一课，也可能是复制后忘了改。请写明“（第一课时）”“（第二课时）”之类。',
    en: 'In a guide and on demand they look alike; perhaps a line was copied and not changed. Tell them apart, as with "part 1" and "part 2".',
  },
  *check({ project }) {
    for (const course of project.courses.values()) {
      const seen = new Map<string, Lesson>();
      for (const lesson of course.lessons) {
        const title = inLanguage(lesson.title, project.languages[0] ?? 'zh', project.languages);
        const twin = seen.get(title);
        if (twin === undefined) {
          seen.set(title, lesson);
          continue;
        }
        yield {
          message: {
            zh: `“${lesson.id}”与“${twin.id}”同名（“${title}”），请区别开`,
            en: `"${lesson.id}" has the title of "${twin.id}", "${title}"; tell them apart`,
          },
          span: lesson.span,
          related: [{ message: { zh: '同名的课', en: 'the other lesson' }, span: twin.span }],
          subject: lesson.id,
        };
      }
    }
  },
};
