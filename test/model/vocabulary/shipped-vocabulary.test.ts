import { describe, expect, test } from 'vitest';
import { findSubject } from '../../../src/model/build-vocabulary.js';
import { shippedGrades } from '../../../src/model/vocabulary/shipped-grades.js';
import { shippedLimits } from '../../../src/model/vocabulary/shipped-limits.js';
import { shippedSubjects } from '../../../src/model/vocabulary/shipped-subjects.js';
import { shippedThemes } from '../../../src/model/vocabulary/shipped-themes.js';
import { shippedVocabulary } from '../../../src/model/vocabulary/shipped-vocabulary.js';

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MINUTE = 60_000;

describe('names', () => {
  test.each([
    ['grades', shippedGrades],
    ['subjects', shippedSubjects],
  ])('no name or alias means two %s', (_, entries) => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of entries) {
      for (const word of [id, ...Object.values(name), ...aliases]) {
        expect([word, owners.get(word) ?? id]).toEqual([word, id]);
        owners.set(word, id);
      }
    }
  });

  test.each([
    ['subjects', shippedSubjects],
    ['themes', shippedThemes],
    ['limits', shippedLimits],
  ])('ids of %s are words, each once, and every name is in both languages', (kind, entries) => {
    for (const { id, name } of entries) {
      expect(id).toMatch(WORD);
      expect(name).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[ -~’]+$/u) });
    }
    expect(shippedVocabulary[kind as 'subjects' | 'themes' | 'limits'].size).toBe(entries.length);
  });

  test.each([
    ['道德法制', 'morality-law'],
    ['品德与社会', 'morality-law'],
    ['生物', 'biology'],
    ['政治', 'politics'],
    ['信息科技', 'info-tech'],
    ['信息技术', 'info-tech-s'],
    ['体育', 'pe-health'],
    ['劳动与技术', 'labour'],
    ['Mathematics', 'math'],
    ['信息', undefined],
  ])('“%s” is %s', (word, id) => {
    expect(findSubject(shippedVocabulary, word)?.id).toBe(id);
  });
});

describe('grades', () => {
  test('are the twelve of school, in order', () => {
    expect(shippedGrades.map(({ id, year }) => `${id}:${year}`).join(' ')).toBe(
      'P1:1 P2:2 P3:3 P4:4 P5:5 P6:6 J1:7 J2:8 J3:9 S1:10 S2:11 S3:12',
    );
  });

  test.each([
    ['J1', '七年级'],
    ['J1', '初一'],
    ['S1', '高一'],
    ['P1', '一年级'],
  ])('%s is also called %s', (id, alias) => {
    expect(shippedVocabulary.grades.get(id)?.aliases).toContain(alias);
  });
});

describe('limits', () => {
  test('speak of grades that exist', () => {
    for (const profile of shippedLimits) {
      for (const numbers of Object.values(profile)) {
        if (!(numbers instanceof Map)) continue;
        for (const grade of numbers.keys()) expect([...shippedVocabulary.grades.keys()]).toContain(grade);
      }
    }
  });

  test('state at least one number each', () => {
    for (const profile of shippedLimits) {
      const stated = Object.values(profile).filter((numbers) => numbers instanceof Map && numbers.size > 0);
      expect([profile.id, stated.length]).not.toEqual([profile.id, 0]);
    }
  });

  test.each([
    ['sichuan-2020', 'lessonMax', 'J2', 20 * MINUTE],
    ['sichuan-2020', 'lessonsPerDayMax', 'S3', 5],
    ['sichuan-2020', 'breakMin', 'P1', 20 * MINUTE],
    ['sichuan-2020', 'activityPerDayMin', 'P6', 120 * MINUTE],
    ['sichuan-2020', 'latestEnd', 'P1', undefined],
    ['nhc-2020', 'screenPerDayMax', 'P6', 150 * MINUTE],
    ['nhc-2020', 'lessonMax', 'J1', 30 * MINUTE],
    ['shanghai-2020', 'screenPerDayMax', 'S1', 120 * MINUTE],
    ['beijing-2020', 'lessonMax', 'S1', undefined],
    ['shenzhen-2020', 'lessonMax', 'P3', undefined],
    ['shenzhen-2020', 'lessonMax', 'P4', 15 * MINUTE],
    ['xiamen-2020', 'screenPerDayMax', 'P3', 120 * MINUTE],
    ['xiamen-2020', 'screenPerDayMax', 'S2', 300 * MINUTE],
    ['zhongshan-2020', 'lessonsPerDayMax', 'J1', undefined],
    ['double-reduction-2021', 'latestEnd', 'J3', 21 * 60 * MINUTE],
    ['sleep-2021', 'earliestStart', 'P1', 500 * MINUTE],
    ['sleep-2021', 'earliestStart', 'S1', 480 * MINUTE],
    ['chengdu-2023', 'earliestAfternoon', 'P1', 840 * MINUTE],
  ] as const)('%s: %s of %s', (id, number, grade, value) => {
    expect(shippedVocabulary.limits.get(id)?.[number].get(grade)).toBe(value);
  });
});
