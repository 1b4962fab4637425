import type { Rule } from './rule.js';

/** Folders that a release has beside those of its zones. */
const TAKEN: ReadonlySet<string> = new Set(['report', 'timeline']);

export const zoneIdTaken: Rule = {
  id: 'zone-id-taken',
  severity: 'error',
  summary: { zh: '专区标识与发布文件夹中的固定名称相同', en: 'A zone’s id is that of a folder that every release has' },
  rationale: {
    zh: '专区的文件放在以其标识命名的文件夹里，而 report 是编播报告、timeline 是时间线数据，两者会混在一起。请给专区换一个标识。',
    en: 'A zone’s files are in a folder named after its id, and report has the report, timeline the timeline’s data: they would be mixed. Choose another id for the zone.',
  },
  *check({ project }) {
    for (const { id, span } of project.zones.values()) {
      if (!TAKEN.has(id)) continue;
      yield {
        message: {
          zh: `专区标识“${id}”是每个发布版本都有的文件夹，请换一个`,
          en: `"${id}" is a folder that every release has; choose another id for the zone`,
        },
        span,
        subject: id,
      };
    }
  },
};
