import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { dvbFiles } from '../../../src/outputs/dvb/dvb-files.js';
import { readNumbers } from '../../../src/outputs/dvb/numbers-file.js';
import { aView, filesOf, schemaNamed, textOf, zoneFile } from '../a-view.js';
import { heardIn } from './a-carousel.js';
import { aDvbView, DVB, LINEUP, readStream, releaseFiles, versionsOf } from './a-dvb-view.js';

const EIT = 'dvb/eit.ts';
const NUMBERS = 'dvb/numbers.json';
const week = (...rows: readonly string[]) => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows.map((row) => `  ${row}\n`).join('')}`,
});
const numberOf = (files: Readonly<Record<string, Uint8Array>>, id: string) =>
  readNumbers(files[NUMBERS])
    .services.get('p1')
    ?.events.find((event) => event.id === id)?.number;

describe('the files', () => {
  test('are there where a zone asks for them', async () => {
    expect([...filesOf(dvbFiles, await aDvbView()).keys()]).toEqual([EIT, 'dvb/eit.xml', NUMBERS, 'lineup.xml']);
    expect(filesOf(dvbFiles, await aView({ files: zoneFile('{}', LINEUP) })).size).toBe(0);
  });

  test('are the same bytes when they are made again, and in whatever order they are read', async () => {
    const once = releaseFiles(await aDvbView());
    const files = [...filesOf(dvbFiles, await aDvbView())].reverse();
    for (const [path, { chunks }] of files)
      expect(Buffer.concat([...chunks()]).equals(once[path] ?? Buffer.of())).toBe(true);
  });

  test('numbers are as their schema says', async () => {
    const isNumbers = new Ajv2020({ strict: true }).compile(schemaNamed('dvb-numbers'));
    expect(isNumbers(JSON.parse(textOf(dvbFiles, NUMBERS, await aDvbView()))), JSON.stringify(isNumbers.errors)).toBe(
      true,
    );
  });

  test('reach as far as a schedule can, whatever is asked for', async () => {
    const tables = readStream(releaseFiles(await aDvbView({ days: 400 }))[EIT]).sections.map(({ tableId }) => tableId);
    expect(Math.max(...tables)).toBe(0x5f);
  });
});

describe('what is on air', () => {
  test('has what is on at the first instant, with what follows', async () => {
    const { services } = readStream(releaseFiles(await aDvbView())[EIT]);
    const [present, following] = services.get(801)?.present ?? [];
    expect([present?.start, following?.start].map((at) => new Date(at ?? 0).toISOString())).toEqual([
      '2020-03-08T16:00:00.000Z',
      '2020-03-09T01:00:00.000Z',
    ]);
    expect([present?.status, following?.status]).toEqual([4, 1]);
    expect(following?.texts.get('zho')).toEqual({
      name: '小学一年级语文：一',
      text: '主讲：张敏',
      details: '语文第 1 课',
    });
    expect(following?.texts.get('eng')?.name).toBe('Primary 1 Chinese, lesson 1');
  });

  test('may have begun before midnight UTC, where no segment is: then it is present, and in no schedule', async () => {
    const files = {
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nday-start: 08:00\n',
      ...week('07:50-08:10: eyes', '09:00-09:20: chinese'),
    };
    const { services } = readStream(releaseFiles(await aDvbView({ files, from: '2020-03-10' }))[EIT]);
    const { events, present } = services.get(801) ?? {};
    expect(new Date(present?.[0]?.start ?? 0).toISOString()).toBe('2020-03-09T23:50:00.000Z');
    expect(events?.has(present?.[0]?.number ?? 0)).toBe(false);
    expect([...(events?.values() ?? [])][0]?.start).toBe(present?.[0]?.stop);
  });
});

describe('the time', () => {
  const shortSections = async (more: string) =>
    heardIn(releaseFiles(await aDvbView({}, more))[EIT] ?? Buffer.of())
      .filter(({ pid }) => pid === 0x14)
      .map(({ bytes }) => Buffer.from(bytes).toString('hex'));

  test('is that of the first instant, sixteen times in a loop', async () => {
    expect(await shortSections('days: 1')).toEqual(Array.from({ length: 16 }, () => '707005e624160000'));
  });

  test('has the offset of the country', async () => {
    const [, offset = ''] = await shortSections('days: 1, country: CHN');
    // TOT; the same time; one descriptor: CHN, +08:00, which stays what it is for more than a year.
    expect(offset.slice(0, -8)).toBe('73701ae624160000f00f580d43484e020800e7921600000800');
  });

  test('can be left out', async () => {
    expect(await shortSections('days: 1, time: left-out')).toEqual([]);
  });
});

describe('numbers carry on from the release before', () => {
  test('nothing moves where nothing changes', async () => {
    const before = releaseFiles(await aDvbView());
    expect(releaseFiles(await aDvbView({ previous: before }))).toEqual(before);
  });

  test('versions move only where content does', async () => {
    const before = releaseFiles(await aDvbView({ files: week('09:00-09:20: chinese') }, 'days: 6'));
    const renamed = {
      'courses/p1.yaml':
        'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五（改）, 六, 七, 八, 九, 十]}\n',
    };
    const after = releaseFiles(
      await aDvbView({ files: { ...week('09:00-09:20: chinese'), ...renamed }, previous: before }, 'days: 6'),
    );
    // The fifth lesson is on the fifth day, which is in the second table of four days; the first begins on Sunday, UTC.
    expect(versionsOf(before[EIT])).toEqual({ '0/7': 0, '66/7': 0, '78/801': 0, '80/801': 0, '81/801': 0 });
    expect(versionsOf(after[EIT])).toEqual({ '0/7': 0, '66/7': 0, '78/801': 0, '80/801': 0, '81/801': 1 });
  });

  test('versions go round after 31', async () => {
    const before = releaseFiles(await aDvbView());
    const late = Buffer.from(
      Buffer.from(before[NUMBERS] ?? Buffer.of())
        .toString()
        .replaceAll(/^\[(\d+),(\d+),0,"[0-9a-f]+"/gm, '[$1,$2,31,"0"'),
    );
    const after = releaseFiles(await aDvbView({ previous: { ...before, [NUMBERS]: late } }));
    expect(Object.values(versionsOf(after[EIT]))).toEqual([0, 0, 0, 0]);
  });

  test('a lesson keeps its event id when it moves to another day or hour, and others keep theirs', async () => {
    const first = week('09:00-09:20: chinese', '10:00-10:20: math');
    const before = releaseFiles(await aDvbView({ files: first }));
    const moved = {
      'timetables/p1.yaml': `${first['timetables/p1.yaml']}changes:\n  - {on: 2020-03-09, at: 09:00, cancel: true, reason: 停电}\n`,
    };
    const after = releaseFiles(await aDvbView({ files: moved, previous: before }));
    for (const id of ['p1.P1-chinese-01', 'p1.P1-math-01']) {
      expect(numberOf(after, id)).toBeDefined();
      expect(numberOf(after, id)).toBe(numberOf(before, id));
    }
  });

  test('two lessons of one 16 bits keep their numbers in whatever order they come', async () => {
    const before = releaseFiles(await aDvbView());
    const number = numberOf(before, 'p1.P1-chinese-01') ?? 0;
    // As if another event had taken the lesson's number, and the lesson the next one.
    const shifted = Buffer.from(before[NUMBERS] ?? Buffer.of())
      .toString()
      .replace(
        `["p1.P1-chinese-01",${number},`,
        `["p1.other",${number},1583715600000,60000],\n["p1.P1-chinese-01",${number + 1},`,
      );
    const after = releaseFiles(await aDvbView({ previous: { ...before, [NUMBERS]: Buffer.from(shifted) } }));
    expect(numberOf(after, 'p1.P1-chinese-01')).toBe(number + 1);
    expect(numberOf(after, 'p1.other')).toBe(number);
  });

  test('an event is forgotten a week after it was on air', async () => {
    const before = releaseFiles(await aDvbView());
    const [soon, late] = await Promise.all(
      ['2020-03-12', '2020-03-18'].map(async (from) => releaseFiles(await aDvbView({ previous: before, from }))),
    );
    expect(numberOf(soon ?? {}, 'p1.P1-chinese-01')).toBe(numberOf(before, 'p1.P1-chinese-01'));
    expect(numberOf(late ?? {}, 'p1.P1-chinese-01')).toBeUndefined();
  });

  test('numbers that cannot be read are no numbers to start again from', async () => {
    const view = await aDvbView({ previous: { [NUMBERS]: Buffer.from('{') } });
    expect(() => releaseFiles(view)).toThrow(
      /dvb\/numbers\.json cannot be read; check that release with airclass verify/,
    );
  });
});

describe('texts', () => {
  const LONG = '这一课先读题，再数一数。'.repeat(30);
  const described = (charset: string, more: string) =>
    aDvbView(
      {
        files: {
          'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, description: ${LONG}}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
          'zones/one.yaml': `id: one\ntitle: {zh: 一区, en: Zone one}\n${charset}lineup: ${LINEUP}\noutputs: {dvb: {${DVB}, ${more}}}\n`,
        },
      },
      more,
    );

  test.each([
    ['GB 2312', '', 13],
    ['UTF-8', 'charset: utf-8\n', 15],
  ])('a long description in %s is written whole, in several extended events', async (_, charset, table) => {
    const { [EIT]: stream = Buffer.of() } = releaseFiles(await described(charset, 'days: 1, languages: {zh: chi}'));
    const [, following] = readStream(stream).services.get(801)?.present ?? [];
    expect(following?.texts.get('chi')?.details).toBe(`${LONG} 语文第 1 课`);
    expect([...(following?.texts.keys() ?? [])]).toEqual(['chi']);
    const sections = heardIn(stream).map(({ bytes }) => Buffer.from(bytes).toString('hex'));
    expect(sections.some((hex) => new RegExp(`63686900f[6-9]${table}`).test(hex))).toBe(true);
  });

  test('names go into the SDT and the channel plan', async () => {
    const view = await aDvbView({}, 'days: 1, provider: 有线, service-type: hd');
    expect(textOf(dvbFiles, 'lineup.xml', view)).toContain('<provider-name>有线</provider-name>');
    const sdt = heardIn(releaseFiles(view)[EIT] ?? Buffer.of()).find(({ bytes }) => bytes[0] === 0x42);
    expect(
      Buffer.from(sdt?.bytes ?? [])
        .toString('hex')
        .slice(0, -8),
    ).toBe(
      // Network, service 801, its flags, one descriptor: HD, 有线, 一年级
      '42f0220007c10000ff01ff0321ff8011480f190513d3d0cfdf0713d2bbc4eabcb6',
    );
  });
});
