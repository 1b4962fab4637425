import type { Rule } from './rule.js';

/** Values that package readers expect and that no timetable or recording has. */
const EXPECTED = [
  ['title', 'Rating'],
  ['movie', 'Audio_Type'],
] as const;

export const adiValueMissing: Rule = {
  id: 'adi-value-missing',
  severity: 'info',
  summary: { zh: 'ADI 包缺少无从得知的值', en: 'ADI packages lack values that are not known' },
  rationale: {
    zh: '分级和声道不在课表里，也不测量；录像的 MD5（Content_CheckSum）不计算。工具不编造，包里就没有。平台若要求，请把约定的值写在专区的 feeds.adi.values 里；校验和由送包的一方计算。',
    en: 'Neither the rating nor the kind of sound is in a timetable or measured, and no MD5 (Content_CheckSum) of recordings is taken. Nothing is made up: packages are without them. Where the platform insists, write the agreed values under the zone’s feeds.adi.values; anyone who delivers the package adds the checksum.',
  },
  *check({ project }) {
    for (const { id, feeds } of project.zones.values()) {
      const adi = feeds?.adi;
      if (adi === undefined) continue;
      const missing = EXPECTED.filter(([of, name]) => adi.values[of][name] === undefined);
      if (missing.length === 0) continue;
      const names = missing.map(([of, name]) => `${of}.${name}`);
      yield {
        message: {
          zh: `专区“${id}”的 ADI 包没有 ${names.join('、')}；若平台要求，请写在 values 里`,
          en: `the ADI packages of zone "${id}" have no ${names.join(', ')}; if the platform needs them, write them under values`,
        },
        span: adi.span,
        subject: id,
      };
    }
  },
};
