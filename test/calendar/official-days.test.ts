import { expect, test } from 'vitest';
import { officialDays } from '../../src/calendar/official-days.js';

test('a holiday has a name in both languages', () => {
  expect(officialDays.holiday('2020-04-06')).toEqual({ zh: '清明', en: 'Tomb-sweeping Day' });
  expect(officialDays.holiday('2020-10-01')).toEqual({ zh: '国庆节', en: 'National Day' });
});

test('other days are none, and make-up days are workdays', () => {
  expect(officialDays.holiday('2020-04-07')).toBeUndefined();
  expect(officialDays.holiday('2020-04-26')).toBeUndefined();
  expect([officialDays.isMakeUpDay('2020-04-26'), officialDays.isMakeUpDay('2020-04-25')]).toEqual([true, false]);
});

test('only years that were announced are known', () => {
  expect([officialDays.knowsYear('2020-12-31'), officialDays.knowsYear('2099-01-01')]).toEqual([true, false]);
});
