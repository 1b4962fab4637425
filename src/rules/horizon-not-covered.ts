import { addDays, dayNumber } from '../model/time.js';
import type { Rule } from './rule.js';

export const horizonNotCovered: Rule = {
  id: 'horizon-not-covered',
  severity: 'info',
  summary: { zh: '节目单的天数超出了排好的日子', en: 'A guide reaches beyond the days that are planned' },
  rationale: {
    zh: '教学期将尽，节目单后面几天会是空的。若学期要延长，请改 calendar.yaml 的 last-day 并补课表；确已结束则不必理会。',
    en: 'The term is about to end, and the guide’s last days will be empty. If the term goes on, move last-day in calendar.yaml and add to the timetables; if it ends, nothing is wrong.',
  },
  *check({ project, timeline, now }) {
    const today = timeline.dayOf(now);
    const { first, last } = timeline.calendar;
    if (today < first || today > last) return;
    const outputs = [...project.zones.values()].flatMap(({ id, xmltv, playout }) => [
      ...(xmltv === undefined ? [] : [{ id, ...xmltv, what: { zh: '节目单', en: 'guide' } }]),
      ...(playout === undefined ? [] : [{ id, ...playout, what: { zh: '播出单', en: 'playout plan' } }]),
    ]);
    const widest = outputs.sort((a, b) => b.days - a.days)[0];
    if (widest === undefined) return;
    const missing = dayNumber(addDays(today, widest.days - 1)) - dayNumber(last);
    if (missing <= 0) return;
    yield {
      message: {
        zh: `专区“${widest.id}”的${widest.what.zh}从 ${today} 起要 ${widest.days} 天，但只排到 ${last}，少 ${missing} 天；若学期延长请补课表`,
        en: `the ${widest.what.en} of zone "${widest.id}" wants ${widest.days} days from ${today} on and the plan ends on ${last}, ${missing} day${missing === 1 ? '' : 's'} short; if the term goes on, add to the timetables`,
      },
      span: widest.span,
      subject: widest.id,
    };
  },
};
