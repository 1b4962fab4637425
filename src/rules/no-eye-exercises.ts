import type { Rule } from './rule.js';
import { overLimit } from './shared/limited-days.js';

const LESSONS_BEFORE_REST = 3;

export const noEyeExercises: Rule = {
  id: 'no-eye-exercises',
  severity: 'warning',
  summary: { zh: '有课的一天没有眼保健操', en: 'A day of lessons has no eye exercises' },
  rationale: {
    zh: '项目采用的限值为保护视力而定；一天有 3 节以上的课，课表里却没有 kind 为 exercise 的节目。请在课间加排。',
    en: 'The project’s limits protect pupils’ eyes, and a day with three lessons or more has no programme of kind exercise. Add one between lessons.',
  },
  *check(input) {
    const reported = new Set<string>();
    const once = overLimit(
      input,
      (profile) => (profile.breakMin.size > 0 ? profile.breakMin : profile.lessonMax),
      ({ channel, grade, lessons, programmes }) => {
        const [item] = lessons;
        if (item === undefined || lessons.length < LESSONS_BEFORE_REST) return [];
        if (programmes.some(({ programme }) => programme.kind === 'exercise')) return [];
        const message = {
          zh: `“${grade.id}”在频道“${channel.id}”一天上 ${lessons.length} 节课，却没有眼保健操，请在课间加排`,
          en: `"${grade.id}" has ${lessons.length} lessons a day on "${channel.id}" and no eye exercises; add them between lessons`,
        };
        return [{ pattern: lessons.length, item, message }];
      },
    );
    for (const finding of once) {
      // Several profiles may ask for the same exercises.
      const key = `${finding.subject} ${finding.span.file} ${finding.span.start}`;
      if (!reported.has(key)) yield finding;
      reported.add(key);
    }
  },
};
