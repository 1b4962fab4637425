import { addDays, HOUR, type Millis } from '../model/time.js';
import type { Rule } from './rule.js';

const CHINA: Millis = 8 * HOUR;

export const holidaysOfElsewhere: Rule = {
  id: 'holidays-of-elsewhere',
  severity: 'warning',
  summary: { zh: '时区不是北京时间，却用了中国的法定节假日', en: 'China’s holidays in a project on another clock' },
  rationale: {
    zh: 'holidays: CN 是中国的放假安排。多半是 time-zone 写错了；学校在国外的，请在 calendar.yaml 中逐条列出当地的假期。确实如此的，在 project.yaml 中把本规则设为 off。',
    en: '"holidays: CN" is the official list of China. Usually the time-zone is wrong; a school abroad lists its own holidays in calendar.yaml. Where both are meant, set this rule to "off" in project.yaml.',
  },
  *check({ project, timeline }) {
    if (!project.calendar.holidays.official) return;
    const { first, last } = timeline.calendar;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (timeline.offsetAt(timeline.dayStart(day)) === CHINA) continue;
      yield {
        message: {
          zh: `holidays: CN 是中国的假期，而 ${project.timeZone} 不是北京时间；请核对 time-zone，或逐条列出假期`,
          en: `"holidays: CN" is the list of China, and the clocks of ${project.timeZone} are not China’s; check the time-zone, or list the holidays`,
        },
        span: project.calendar.holidays.span,
        related: [{ message: { zh: '时区写在这里', en: 'the time zone is set here' }, span: project.timeZoneSpan }],
      };
      return;
    }
  },
};
