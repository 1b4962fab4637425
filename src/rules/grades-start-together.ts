import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import { formatClock } from '../model/format-time.js';
import { WEEKDAYS } from '../model/time.js';
import type { Rule } from './rule.js';
import { turningDays, type WeeklyLesson, weeklyLessons } from './shared/weekly-starts.js';

const FEWEST = 3;

export const gradesStartTogether: Rule = {
  id: 'grades-start-together',
  severity: 'info',
  summary: { zh: '所有年级在同一分钟开课', en: 'All grades begin in the same minute' },
  rationale: {
    zh: '整点一到，所有家庭同时打开电视，平台曾因此崩溃。请让各年级错开几分钟。',
    en: 'All families switch on in one minute, and platforms have gone down under it. Let the grades begin some minutes apart.',
  },
  *check({ project }) {
    const channels = [...project.channels.values()];
    for (const day of turningDays(channels)) {
      const week = weeklyLessons(channels, day);
      for (const weekday of WEEKDAYS) {
        const firsts = new Map<string, WeeklyLesson>();
        for (const lesson of week) {
          const known = firsts.get(lesson.grade.id);
          if (lesson.weekday === weekday && (known === undefined || lesson.from < known.from)) {
            firsts.set(lesson.grade.id, lesson);
          }
        }
        const [first, ...others] = firsts.values();
        if (first === undefined || firsts.size < FEWEST || others.some(({ from }) => from !== first.from)) continue;
        const [clock, count] = [formatClock(first.from), firsts.size];
        yield {
          message: {
            zh: `自 ${day} 起，${WEEKDAY_NAMES[weekday].zh}的 ${count} 个年级都在 ${clock} 开课，请错开几分钟`,
            en: `from ${day} on all ${count} grades begin at ${clock} on ${WEEKDAY_NAMES[weekday].en}; let them begin some minutes apart`,
          },
          span: first.span,
        };
        return;
      }
    }
  },
};
