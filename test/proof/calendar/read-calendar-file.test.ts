import { describe, expect, test } from 'vitest';
import { readCalendarFile } from '../../../src/proof/calendar/read-calendar-file.js';

const EVENT = [
  'BEGIN:VEVENT',
  'UID:p1.P1-chinese-01@small',
  'SEQUENCE:0',
  'DTSTAMP:20200309T000000Z',
  'DTSTART;TZID=Asia/Shanghai:20200309T090000',
  'DTEND;TZID=Asia/Shanghai:20200309T092000',
  'SUMMARY:一\\, 二\\; 三\\\\ 四\\n五',
  'DESCRIPTION:a',
  'LOCATION:b',
  'CATEGORIES:小学\\,一年级,语文',
  'STATUS:CONFIRMED',
  'END:VEVENT',
];
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const SOUND = ['BEGIN:VCALENDAR', 'X-WR-CALNAME:n', ...ZONE, ...EVENT, 'END:VCALENDAR', ''].join('\r\n');

test('texts, lists and times are those of the file', () => {
  expect(readCalendarFile(SOUND)).toEqual({
    name: 'n',
    newerName: undefined,
    events: [
      {
        uid: 'p1.P1-chinese-01@small',
        id: 'p1.P1-chinese-01',
        start: Date.parse('2020-03-09T09:00+08:00'),
        end: Date.parse('2020-03-09T09:20+08:00'),
        status: 'CONFIRMED',
        summary: '一, 二; 三\\ 四\n五',
        description: 'a',
        location: 'b',
        categories: ['小学,一年级', '语文'],
      },
    ],
  });
});

describe('what is not iCalendar is refused', () => {
  test.each([
    ['END:VCALENDAR\r\n', 'END:VCALENDAR', 'the last line is not complete'],
    ['END:VEVENT\r\n', '', 'END:VCALENDAR in VEVENT'],
    ['END:VCALENDAR\r\n', '', 'not one whole component'],
    ['END:VCALENDAR\r\n', 'END:VCALENDAR\r\nX:1\r\n', 'X outside the calendar'],
    ['VCALENDAR', 'VFREEBUSY', 'END:VCALENDAR in VFREEBUSY'],
    ['SEQUENCE:0', 'SEQUENCE:0\r\nSEQUENCE:1', 'VEVENT has 2 SEQUENCE'],
    ['SEQUENCE:0\r\n', '', 'VEVENT has 0 SEQUENCE'],
    ['SEQUENCE:0', 'SEQUENCE:-1', 'SEQUENCE is not a number'],
    ['STATUS:CONFIRMED', 'STATUS:TENTATIVE', 'there is no status TENTATIVE'],
    ['20200309T090000', '20200231T090000', 'there is no such time: 20200231T090000'],
    ['20200309T090000', '20200309T240000', 'there is no such time: 20200309T240000'],
    ['20200309T090000', '20200309T090000Z', 'not in a zone that the calendar describes'],
    [';TZID=Asia/Shanghai:20200309T092000', ':20200309T092000', 'not in a zone that the calendar describes'],
    ['TZID:Asia/Shanghai', 'TZID:Asia/Urumqi', 'not in a zone that the calendar describes'],
    ['+0800', '0800', 'there is no such offset: 0800'],
    ['DESCRIPTION:a', 'DESCRIPTION:a,b', 'a comma ends "a"'],
    ['DESCRIPTION:a', 'DESCRIPTION:a\\x', 'no such escape: \\x'],
    ['DESCRIPTION:a', 'DESCRIPTION', 'not a line of iCalendar'],
  ])('%j as %j: %s', (from, to, fault) => {
    expect(() => readCalendarFile(SOUND.replace(from, to))).toThrow(fault);
  });
});
