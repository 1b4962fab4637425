import type { Rule } from './rule.js';
import { plannedProgrammes } from './shared/planned-programmes.js';

export const commercialOnAir: Rule = {
  id: 'commercial-on-air',
  severity: 'error',
  summary: { zh: '教育专区里有商业或付费节目', en: 'A commercial or paid programme is on air in an education zone' },
  rationale: {
    zh: '专区免费，不得有商业广告、与教学无关的内容，也不得引导学生参加付费培训。请从课表和填充中去掉；若 kind 写错，请改正。',
    en: 'The zones are free of charge, without commercials and without anything that leads pupils to paid training. Take it out of timetables and fills; if its kind is wrong, correct it.',
  },
  *check({ project }) {
    for (const [programme, span] of plannedProgrammes(project)) {
      if (programme.kind !== 'commercial' && programme.kind !== 'paid') continue;
      const kind = programme.kind === 'paid' ? { zh: '付费节目', en: 'paid' } : { zh: '商业节目', en: 'commercial' };
      yield {
        message: {
          zh: `“${programme.id}”是${kind.zh}，不得在教育专区播出，请去掉`,
          en: `"${programme.id}" is ${kind.en} and must not air in an education zone; take it out`,
        },
        span,
        related: [{ message: { zh: '节目在这里定义', en: 'the programme is defined here' }, span: programme.span }],
        subject: programme.id,
      };
    }
  },
};
