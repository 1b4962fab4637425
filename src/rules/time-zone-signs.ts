import { spokenLength } from '../calendar/spoken.js';
import { HOUR } from '../model/time.js';
import type { Rule } from './rule.js';

const OFFSET_ZONE = /^Etc\/GMT([+-])(\d+)$/;

export const timeZoneSigns: Rule = {
  id: 'time-zone-signs',
  severity: 'warning',
  summary: { zh: '时区名称的正负号与通常的写法相反', en: 'The sign in a time zone’s name is the other way round' },
  rationale: {
    zh: 'Etc/GMT+8 是格林尼治以西 8 小时（-08:00），北京时间是 Etc/GMT-8：用错了，全部节目差 16 小时。请写地名，例如 Asia/Shanghai。',
    en: 'Etc/GMT+8 is eight hours west of Greenwich (-08:00); Beijing time would be Etc/GMT-8, and the wrong one moves everything by 16 hours. Name a place, such as Asia/Shanghai.',
  },
  *check({ project }) {
    const [, sign, hours = ''] = OFFSET_ZONE.exec(project.timeZone) ?? [];
    if (sign === undefined || Number(hours) === 0) return;
    const by = spokenLength(Number(hours) * HOUR);
    const zone = project.timeZone;
    yield {
      message: {
        zh: `${zone} 比世界时${sign === '+' ? '晚' : '早'} ${by.zh}，与名称的正负号相反；请写地名，例如 Asia/Shanghai`,
        en: `${zone} is ${by.en} ${sign === '+' ? 'behind' : 'ahead of'} UTC, against the sign in its name; name a place, such as Asia/Shanghai`,
      },
      span: project.timeZoneSpan,
    };
  },
};
