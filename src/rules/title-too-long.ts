import { guideTitle } from '../model/lesson-title.js';
import type { Rule } from './rule.js';

export const titleTooLong: Rule = {
  id: 'title-too-long',
  severity: 'warning',
  summary: { zh: '标题超过专区能显示的字数', en: 'A title is longer than the zone shows' },
  rationale: {
    zh: '节目单的标题含年级、课程和课题，机顶盒会截去后面的字，分不出是哪一课。字数上限见专区的 xmltv.title-max。请缩短课题或课程的 title；每个专区和语言只报一次。',
    en: 'A guide’s title has the grade, the course and the lesson, and boxes cut off its end, so lessons look alike. The limit is the zone’s xmltv.title-max. Shorten the lesson’s or the course’s title; reported once for each zone and language.',
  },
  *check({ project, uses }) {
    for (const { id, lineup, xmltv } of project.zones.values()) {
      const max = xmltv?.titleMax;
      if (xmltv === undefined || max === undefined) continue;
      const grades = new Set(lineup.flatMap(({ channel }) => channel.grades));
      const lessons = [...uses.keys()].filter(({ course }) => grades.has(course.grade));
      for (const language of project.languages) {
        const titles = lessons.map((lesson) => ({ lesson, title: guideTitle(lesson, language) }));
        const long = titles
          .map((one) => ({ ...one, length: [...one.title].length }))
          .filter(({ length }) => length > max)
          .sort((a, b) => b.length - a.length);
        const [longest] = long;
        if (longest === undefined) continue;
        const { lesson, title, length } = longest;
        yield {
          message: {
            zh: `专区“${id}”有 ${long.length} 个标题（${language}）超过 ${max} 字，最长的是“${title}”，多 ${length - max} 字，请缩短`,
            en: `${long.length} title${long.length === 1 ? '' : 's'} (${language}) in zone "${id}" ${long.length === 1 ? 'is' : 'are'} over ${max} characters; the longest, "${title}", by ${length - max}: shorten it`,
          },
          span: lesson.span,
          related: [{ message: { zh: '字数上限写在这里', en: 'the limit is here' }, span: xmltv.span }],
          subject: id,
        };
      }
    }
  },
};
