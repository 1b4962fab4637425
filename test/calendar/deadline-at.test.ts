import { expect, test } from 'vitest';
import { deadlineAt } from '../../src/calendar/deadline-at.js';
import { readDeadline } from '../../src/model/deadline.js';

const SPAN = { file: 'teachers.yaml', start: 0, end: 0 };

test.each([
  ['Asia/Shanghai', '2020-03-12T01:00Z', '3d', '2020-03-09T01:00Z'],
  ['Asia/Shanghai', '2020-03-12T01:00Z', '36h30m', '2020-03-10T12:30Z'],
  ['Asia/Shanghai', '2020-03-12T01:00Z', { 'days-before': 3, at: '17:00' }, '2020-03-09T09:00Z'],
  ['Asia/Shanghai', '2020-03-12T01:00Z', { 'days-before': 0, at: '17:00' }, '2020-03-12T09:00Z'],
  ['Asia/Shanghai', '2020-03-12T01:00Z', { 'days-before': 1, at: '24:00' }, '2020-03-11T16:00Z'],
  // Early in the morning of Shanghai it is still the day before in Greenwich.
  ['Asia/Shanghai', '2020-03-11T22:30Z', { 'days-before': 1, at: '12:00' }, '2020-03-11T04:00Z'],
  // Clocks go forward at 2:00 on the 29th: three days are three days of the calendar.
  ['Europe/Berlin', '2026-03-30T07:00Z', { 'days-before': 3, at: '09:00' }, '2026-03-27T08:00Z'],
  ['Europe/Berlin', '2026-03-30T07:00Z', { 'days-before': 1, at: '02:30' }, '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-03-30T07:00Z', '3d', '2026-03-27T07:00Z'],
])('%s, on air at %s, due %j: %s', (zone, airs, written, due) => {
  expect(new Date(deadlineAt(Date.parse(airs), readDeadline(written, SPAN), zone)).toISOString()).toBe(
    new Date(due).toISOString(),
  );
});
