import type { Rule } from './rule.js';
import { plannedProgrammes } from './shared/planned-programmes.js';

export const programmeUnused: Rule = {
  id: 'programme-unused',
  severity: 'warning',
  inPlans: false,
  summary: { zh: '节目没有用到', en: 'A programme is never used' },
  rationale: {
    zh: '课表和填充都没有它：可能漏排，也可能是多余的。请排入，或从 programmes.yaml 中删去。通知（kind: announcement）不在此列：它等着临时插播。',
    en: 'No timetable and no fill names it: it was forgotten, or is not needed. Use it, or remove it from programmes.yaml. Announcements (kind: announcement) are kept for the day on which a change puts them in, and are not reported.',
  },
  *check({ project }) {
    const planned = plannedProgrammes(project);
    for (const programme of project.programmes.values()) {
      // An announcement is kept for the day on which a change puts it in.
      if (planned.has(programme) || programme.kind === 'announcement') continue;
      yield {
        message: {
          zh: `节目“${programme.id}”既不在课表也不在填充中，请排入或删去`,
          en: `the programme "${programme.id}" is in no timetable and no fill; use it or remove it`,
        },
        span: programme.span,
        subject: programme.id,
      };
    }
  },
};
