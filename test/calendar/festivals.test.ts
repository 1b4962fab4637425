import { expect, test } from 'vitest';
import { festivalsOf, fixedFestivals } from '../../src/calendar/festivals.js';
import { officialDays } from '../../src/calendar/official-days.js';

const days = (year: number) => festivalsOf(year).map(({ name, from, days: count }) => `${name.zh} ${from} ${count}`);

test('the law’s holidays of a year, in order', () => {
  expect(days(2027)).toEqual([
    '元旦 2027-01-01 1',
    '春节 2027-02-05 4',
    '清明节 2027-04-05 1',
    '劳动节 2027-05-01 2',
    '端午节 2027-06-09 1',
    '中秋节 2027-09-15 1',
    '国庆节 2027-10-01 3',
  ]);
});

/** A leap month before the day (2020, 2023, 2025) moves it, one after it in the same month (2009) does not. */
test.each([2008, 2009, 2016, 2020, 2023, 2024, 2025, 2026])('each of %i was a holiday', (year) => {
  for (const { from, to } of festivalsOf(year)) {
    // New Year's Eve is one by law since 2025.
    const day = from < to ? to : from;
    expect([day, officialDays.holiday(day)]).not.toContain(undefined);
  }
});

test('beyond the table of the moon only those of the sun are left', () => {
  expect(days(2150).map((one) => one.split(' ')[0])).toEqual(['元旦', '清明节', '劳动节', '国庆节']);
  expect(fixedFestivals('2150')).toEqual(['2150-01-01', '2150-05-01', '2150-10-01']);
});
