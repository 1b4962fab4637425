import type { Rule } from './rule.js';

export const organisationUnused: Rule = {
  id: 'organisation-unused',
  severity: 'warning',
  inPlans: false,
  summary: { zh: '单位没有用到', en: 'An organisation is never named' },
  rationale: {
    zh: '没有老师属于它，也没有课程由它录制。请在 teachers 或 recorded-by 中写上，或从 teachers.yaml 中删去。',
    en: 'No teacher belongs to it and no course is recorded by it. Name it under teachers or in recorded-by, or remove it from teachers.yaml.',
  },
  *check({ project }) {
    const used = new Set([
      ...[...project.teachers.values()].map(({ organisation }) => organisation),
      ...[...project.courses.values()].map(({ recordedBy }) => recordedBy),
    ]);
    for (const organisation of project.organisations.values()) {
      if (used.has(organisation)) continue;
      yield {
        message: {
          zh: `单位“${organisation.id}”没有老师，也不录课，请写上或删去`,
          en: `the organisation "${organisation.id}" has no teachers and records nothing; name it or remove it`,
        },
        span: organisation.span,
        subject: organisation.id,
      };
    }
  },
};
