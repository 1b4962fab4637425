import { fieldFault } from '../model/c2/field-fault.js';
import type { Rule } from './rule.js';

export const c2ValueWrong: Rule = {
  id: 'c2-value-wrong',
  severity: 'error',
  summary: { zh: 'C2 属性值的写法不符合属性表', en: 'A C2 value does not fit its property' },
  rationale: {
    zh: '专区的 c2.values 为一类对象写定属性值，必须符合运营商属性表的类型与长度，否则工单会被退回。请按提示改写；如 0x01 之类的代码要加引号。',
    en: 'A zone’s c2.values set a property of all objects of a kind, and must be of the type and length in the carrier’s tables, or orders are sent back. Write it as the message says; quote codes such as "0x01".',
  },
  *check({ project }) {
    for (const { id, c2 } of project.zones.values()) {
      for (const { element, name, value, span } of c2?.values ?? []) {
        const field = c2?.carrier.tables[element].find((property) => property.name === name)?.field;
        const wanted = c2 && field && fieldFault(value, field, c2.lengthsIn);
        if (wanted === undefined) continue;
        yield {
          message: {
            zh: `${element}.${name} 应为${wanted.zh}，不能是“${value}”`,
            en: `${element}.${name} is ${wanted.en}, not "${value}"`,
          },
          span,
          subject: id,
        };
      }
    }
  },
};
