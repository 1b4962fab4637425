import { OWN_PROPERTIES } from '../model/c2/fill-properties.js';
import { C2_ELEMENTS } from '../model/c2-carrier.js';
import type { C2Settings } from '../model/c2-settings.js';
import type { Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

export const c2ValueMissing: Rule = {
  id: 'c2-value-missing',
  severity: 'error',
  summary: { zh: 'C2 必填属性没有值', en: 'A required C2 property has no value' },
  rationale: {
    zh: '有些必填属性既不能由课表得出，也无法测量（例如声道类型、码率类型、内容服务平台地址），公开资料里也没有通用的值。请按运营商的接口约定写在专区的 c2.values 里。',
    en: 'Some required properties follow neither from the timetable nor from a measurement (the type of sound, of bit rate, the platform’s address), and there is no public value for them. Write what was agreed with the carrier under the zone’s c2.values.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      if (zone.c2 === undefined) continue;
      const missing = missingOf(zone, zone.c2);
      if (missing.length === 0) continue;
      yield {
        message: {
          zh: `专区“${zone.id}”的 C2 工单缺少 ${missing.join('、')}，请写在 values 里`,
          en: `the C2 work orders of zone "${zone.id}" lack ${missing.join(', ')}: write ${missing.length === 1 ? 'it' : 'them'} under values`,
        },
        span: zone.c2.span,
        subject: zone.id,
      };
    }
  },
};

/** Without on demand there are neither series nor programs nor movies. */
function missingOf({ onDemand, lineup }: Zone, { carrier, values }: C2Settings): readonly string[] {
  const hasLogo = lineup.some(({ logo }) => logo !== undefined);
  const used = C2_ELEMENTS.filter((element) => {
    if (element === 'Picture') return hasLogo;
    return onDemand !== undefined || !['Series', 'Program', 'Movie'].includes(element);
  });
  return used.flatMap((element) =>
    carrier.tables[element]
      .filter(({ name, required, value }) => required && value === undefined && !OWN_PROPERTIES[element].includes(name))
      .filter(({ name }) => !values.some((value) => value.element === element && value.name === name))
      .map(({ name }) => `${element}.${name}`),
  );
}
