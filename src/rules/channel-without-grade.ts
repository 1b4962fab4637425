import type { Rule } from './rule.js';

export const channelWithoutGrade: Rule = {
  id: 'channel-without-grade',
  severity: 'warning',
  summary: { zh: '频道没有年级', en: 'A channel has no grade' },
  rationale: {
    zh: '它的课表里没有任何年级的课，节目单上也写不出年级，家长无从选台。请在课表中写 grade，或排入课程。',
    en: 'Its timetables have no grade’s lessons, and a guide cannot say whose channel it is. Write grade in the timetable, or give it lessons.',
  },
  *check({ project }) {
    for (const { id, grades, span } of project.channels.values()) {
      if (grades.length > 0) continue;
      yield {
        message: {
          zh: `频道“${id}”没有任何年级的课，请写 grade 或排课`,
          en: `channel "${id}" carries no grade; write "grade" or give it lessons`,
        },
        span,
        subject: id,
      };
    }
  },
};
