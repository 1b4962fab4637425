import { describe, expect, test } from 'vitest';
import { aProject } from '../a-project.js';

const timetable = (week: string, head = 'grade: P1\n') => ({
  'timetables/p1.yaml': `channel: p1\n${head}from: 2020-03-09\nweek:\n${week}`,
});
const course = (rest: string) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n${rest}`,
});
const zone = (lineup: string) => ({ 'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n${lineup}outputs: {}\n` });

describe('an empty cell', () => {
  const EMPTY = ['~', 'null', '-', '"-"', 'none', 'None', '空', '无', '""', '" "', '——', '－'];

  test.each(EMPTY)('%s', async (cell) => {
    const { project } = await aProject(timetable(`  09:00-09:20: [chinese, ${cell}, math, ${cell}, chinese]\n`));
    const [row] = project?.channels.get('p1')?.timetables[0]?.rows ?? [];
    expect([...(row?.cells.keys() ?? [])]).toEqual(['mon', 'wed', 'fri']);
  });

  test('names nothing else', async () => {
    const { reports } = await aProject({
      'programmes.yaml': 'programmes:\n  none: {title: 停播, kind: break}\n  nil: {title: 无, kind: break}\n',
      'vocabulary.yaml': 'subjects:\n  nothing: {name: 无, aliases: [空, 空堂, None]}\n  none: {name: 停课}\n',
    });
    const said = 'means an empty cell in a timetable and cannot name a course or a programme; choose another name';
    expect(reports).toEqual([
      `programmes.yaml:2:3 "none" ${said}`,
      `vocabulary.yaml:2:19 "无" ${said}`,
      `vocabulary.yaml:2:32 "空" ${said}`,
      `vocabulary.yaml:2:39 "None" ${said}`,
      `vocabulary.yaml:3:3 "none" ${said}`,
    ]);
  });
});

describe('references', () => {
  test.each([
    [
      'an unknown teacher is reported once',
      { 'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {teacher: zheng, lessons: [一]}\n' },
      ['courses/p1.yaml:3:22 there is no teacher "zheng"; did you mean "zhang"?'],
    ],
    [
      'an unknown stand-in',
      course('    stand-ins: [{lessons: 1, teacher: wang, reason: x, approved-by: y}]\n    lessons: [一]\n'),
      ['courses/p1.yaml:5:39 there is no teacher "wang"'],
    ],
    [
      'an unknown organisation',
      course('    recorded-by: wuhou\n    lessons: [一]\n'),
      ['courses/p1.yaml:5:18 there is no organisation "wuhou"'],
    ],
    [
      'an unknown theme',
      course('    lessons: [{title: 一, themes: [patriotsm]}]\n'),
      ['courses/p1.yaml:5:35 there is no theme "patriotsm"; did you mean "patriotism"?'],
    ],
    [
      'an unknown grade',
      { 'courses/p1.yaml': 'grade: P9\ncourses: {chinese: {teacher: zhang, lessons: [一]}}\n' },
      ['courses/p1.yaml:1:8 there is no grade "P9"'],
    ],
    [
      'an unknown subject',
      { 'courses/p1.yaml': 'grade: P1\ncourses:\n  chinees: {teacher: zhang, lessons: [一]}\n' },
      ['courses/p1.yaml:3:3 there is no subject "chinees"; did you mean "chinese"?'],
    ],
    [
      'an unknown course',
      timetable('  09:00-09:20: chinees\n'),
      ['timetables/p1.yaml:5:16 there is no course of P1 or programme "chinees"; did you mean "chinese"?'],
    ],
    [
      'a lesson that is not there',
      timetable('  09:00-09:20: chinese 13\n'),
      ['timetables/p1.yaml:5:16 course "P1-chinese" has 12 lessons, so there is no lesson 13'],
    ],
    [
      'an unknown channel',
      zone(
        '  p1: {number: 1, id: p1.example, name: 一, stream: "https://example.org/1"}\n  p2: {number: 2, id: p2.example, name: 二, stream: "https://example.org/2"}\n',
      ),
      ['zones/one.yaml:5:3 there is no channel "p2"'],
    ],
    [
      'a short name of nothing',
      {
        'zones/one.yaml':
          'id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一, stream: "https://example.org/1"}\noutputs:\n  feeds:\n    adi:\n      provider: A\n      provider-id: a.example\n      asset-prefix: AAAA\n      qa-contact: a\n      short-names: {P1: A, chinese: B, P1-chinese: C, matth: D}\n',
      },
      ['zones/one.yaml:12:55 there is no grade, subject or course "matth"; did you mean "math"?'],
    ],
    [
      'an unknown limit profile',
      { 'project.yaml': 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\nlimits: [sichuan-2021]\n' },
      ['project.yaml:4:10 there is no limit profile "sichuan-2021"; did you mean "sichuan-2020"?'],
    ],
  ])('%s', async (_, files, reports) => {
    expect(
      (await aProject(files)).reports.filter((report) => reports[0]?.startsWith(report.split(':')[0] ?? '')),
    ).toEqual(reports);
  });
});

describe('cells', () => {
  test.each([
    [
      'chinese 1 2',
      'cannot read "chinese 1 2"; write chinese, chinese 12, repeat chinese 12, a programme, or ~ for an empty cell',
    ],
    [
      'chinese 0',
      'cannot read "chinese 0"; write chinese, chinese 12, repeat chinese 12, a programme, or ~ for an empty cell',
    ],
    [
      'repeat chinese',
      'cannot read "repeat chinese"; write chinese, chinese 12, repeat chinese 12, a programme, or ~ for an empty cell',
    ],
    ['P2 chinese', 'this channel carries grade "P1" alone, not "P2"; leave out "grade" for a shared channel'],
  ])('%s', async (cell, message) => {
    expect((await aProject(timetable(`  09:00-09:20: ${cell}\n`))).reports).toEqual([
      `timetables/p1.yaml:5:16 ${message}`,
    ]);
  });

  test('too many columns', async () => {
    expect(
      (await aProject(timetable('  09:00-09:20: [chinese, chinese, chinese, chinese, chinese, chinese]\n'))).reports,
    ).toEqual([
      'timetables/p1.yaml:5:16 09:00-09:20 has 6 cells for 5 weekdays (mon, tue, wed, thu, fri); write ~ for an empty one',
    ]);
  });

  test.each([
    [
      'an end before its start',
      '  09:20-09:00: chinese\n',
      'timetables/p1.yaml:5:3 09:20-09:00 does not end after it starts',
    ],
    [
      'two rows at one time',
      '  09:00-09:20: chinese\n  09:00-09:30: math\n',
      'timetables/p1.yaml:6:3 this row starts together with another one on the same day',
    ],
  ])('%s', async (_, week, report) => {
    expect((await aProject(timetable(week))).reports).toContain(report);
  });
});

describe('definitions', () => {
  test.each([
    [
      'a course in two files',
      { 'courses/p1-more.yaml': 'grade: P1\ncourses: {语文: {teacher: zhang, lessons: [一]}}\n' },
      'courses/p1.yaml:3:3 course "P1-chinese" is defined twice',
    ],
    [
      'a zone in two files',
      {
        'zones/two.yaml':
          'id: one\ntitle: 二区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一, stream: "https://example.org/1"}\noutputs: {}\n',
      },
      'zones/two.yaml:1:5 zone "one" is defined twice',
    ],
    [
      'a number twice in a zone',
      {
        ...timetable('  09:00-09:20: chinese\n'),
        'timetables/p2.yaml': 'channel: p2\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
        ...zone(
          '  p1: {number: 1, id: p1.example, name: 一, stream: "https://example.org/1"}\n  p2: {number: 1, id: p2.example, name: 二, stream: "https://example.org/2"}\n',
        ),
      },
      'zones/one.yaml:5:16 zone "one" already uses number 1 for channel "p1"',
    ],
    [
      'a DVB service twice in a zone',
      {
        'timetables/p2.yaml': 'channel: p2\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
        ...zone(
          '  p1: {number: 1, service-id: 801, id: p1.example, name: 一, stream: "https://example.org/1"}\n  p2: {number: 2, service-id: 801, id: p2.example, name: 二, stream: "https://example.org/2"}\n',
        ),
      },
      'zones/one.yaml:5:31 zone "one" already uses service-id 801 for channel "p1"',
    ],
    [
      'two timetables from one day',
      { 'timetables/p1-too.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n' },
      'timetables/p1.yaml:3:7 channel "p1" has two timetables from 2020-03-09 on',
    ],
  ])('%s', async (_, files, report) => {
    expect((await aProject(files)).reports).toContain(report);
  });
});
