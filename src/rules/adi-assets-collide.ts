import type { Lesson } from '../model/course.js';
import { adiNumber } from '../model/feeds/adi-assets.js';
import type { Rule } from './rule.js';
import { zoneLessons } from './shared/zone-lessons.js';

const known = new WeakMap<Lesson, Map<string, string>>();

/** A digest of ids: worked out once. */
function numberOf(lesson: Lesson, project: string, zone: string): string {
  const byZone = known.get(lesson) ?? new Map<string, string>();
  known.set(lesson, byZone);
  const key = `${project} ${zone}`;
  const number = byZone.get(key) ?? adiNumber(project, zone, lesson.id);
  byZone.set(key, number);
  return number;
}

export const adiAssetsCollide: Rule = {
  id: 'adi-assets-collide',
  severity: 'error',
  summary: { zh: '两课会有相同的 ADI 资产标识', en: 'Two lessons would have the same ADI asset ids' },
  rationale: {
    zh: '资产标识的十五位数字由项目、专区和课的标识算出，极少会碰巧相同；相同时平台会用一课盖掉另一课。请给其中一个专区另定 asset-prefix，或改动其中一课的课程标识。若放宽此规则，后一课没有包。',
    en: 'The fifteen digits of an asset id follow from the ids of project, zone and lesson. Hardly ever two are the same by chance, and the platform would then put one lesson in place of the other. Give one of the zones another asset-prefix, or change the id of one lesson’s course. Where this rule is relaxed, the later lesson has no package.',
  },
  *check({ project, uses }) {
    const taken = new Map<string, { readonly lesson: Lesson; readonly zone: string }>();
    for (const zone of project.zones.values()) {
      const adi = zone.feeds?.adi;
      if (adi === undefined) continue;
      for (const [lesson] of zoneLessons(zone, uses)) {
        const number = numberOf(lesson, project.id, zone.id);
        const key = `${adi.providerId} ${adi.assetPrefix} ${number}`;
        const twin = taken.get(key);
        taken.set(key, twin ?? { lesson, zone: zone.id });
        if (twin === undefined) continue;
        yield {
          message: {
            zh: `专区“${zone.id}”的“${lesson.id}”与专区“${twin.zone}”的“${twin.lesson.id}”有相同的 ADI 数字 ${number}`,
            en: `"${lesson.id}" in zone "${zone.id}" and "${twin.lesson.id}" in zone "${twin.zone}" have the same ADI number ${number}`,
          },
          span: lesson.span,
          related: [{ message: { zh: '另一课在这里', en: 'the other lesson is here' }, span: twin.lesson.span }],
          subject: lesson.id,
        };
      }
    }
  },
};
