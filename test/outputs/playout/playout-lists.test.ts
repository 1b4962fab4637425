import { inflateSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/load/formats.js';
import { addDays } from '../../../src/model/time.js';
import { playoutLists } from '../../../src/outputs/playout/playout-lists.js';
import { aView, filesOf, HOSTILE, schemaNamed, textOf, type ViewOptions, zoneFile } from '../a-view.js';

const OUTPUTS = '{playout: {media-folder: /data/edu/}}';
const MINUTE = 60_000;

interface Listed {
  readonly channel: string;
  readonly date: string;
  readonly program: readonly {
    readonly id: string;
    readonly start: string;
    readonly in: number;
    readonly out: number;
    readonly duration: number;
    readonly source: string;
    readonly title: string;
    readonly category: string;
  }[];
}

const PROJECT = (timeZone = 'Asia/Shanghai', dayStart = '00:00') =>
  `id: small\ntitle: x\ntime-zone: ${timeZone}\nday-start: "${dayStart}"\nmedia: {}\n`;
const FILES = {
  'project.yaml': PROJECT(),
  'programmes.yaml':
    'programmes:\n  think: {title: 想一想, kind: filler, file: think.mp4}\n  sale: {title: 广告, kind: commercial, file: sale.mp4}\n  card: {title: 台标, kind: card, file: card.png}\n  news: {title: 新闻联播, kind: relay, source: "https://live.example/news.m3u8"}\nfill: {after-lesson: {programmes: [think]}, off-hours: {programmes: [card]}}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  19:00-19:30: news\n  20:00-20:01: sale\n',
  ...zoneFile(OUTPUTS),
};
const LENGTHS = { 'P1/chinese/01.mp4': 1_112_120, 'think.mp4': MINUTE, 'sale.mp4': MINUTE, 'card.png': 0 };

async function listed(options: ViewOptions, day: string): Promise<Listed> {
  const [year, month] = day.split('-');
  return JSON.parse(textOf(playoutLists, `playout/p1/ffplayout/${year}/${month}/${day}.json`, await aView(options)));
}

const length = ({ program }: Listed) =>
  program.reduce((sum, item) => sum + Math.round(item.out * 1000) - Math.round(item.in * 1000), 0);

test('files a channel, a format and a day, and the slate', async () => {
  const view = await aView({ files: FILES });
  expect([...filesOf(playoutLists, view).keys()]).toEqual([
    'playout/p1/ffplayout/2020/03/2020-03-09.json',
    'playout/p1/ffconcat/2020-03-09.ffconcat',
    'playout/p1/ffplayout/2020/03/2020-03-10.json',
    'playout/p1/ffconcat/2020-03-10.ffconcat',
    'playout/p1/ffplayout/2020/03/2020-03-11.json',
    'playout/p1/ffconcat/2020-03-11.ffconcat',
    'playout/airclass-slate.png',
  ]);
  expect(filesOf(playoutLists, await aView({ files: zoneFile('{}') })).size).toBe(0);
});

test.each([
  ['a release of one day', 1, '2020-03-09', 3],
  ['a release of a week', 7, '2020-03-09', 7],
  ['the days of the zone', undefined, '2020-03-09', 4],
  ['after the last day that is planned', undefined, '2021-03-01', 4],
])('today, tomorrow and the day after it are always there: %s', async (_, days, from, lists) => {
  const outputs = '{playout: {media-folder: m, formats: [ffplayout, ffconcat, ersatztv, xspf], days: 4}}';
  const view = await aView({
    files: { ...FILES, ...zoneFile(outputs) },
    from,
    ...(days === undefined ? {} : { days }),
  });
  const names = [...filesOf(playoutLists, view).keys()];
  for (const format of ['ffplayout', 'ffconcat', 'ersatztv', 'xspf'])
    expect(names.filter((name) => name.startsWith(`playout/p1/${format}/`))).toHaveLength(lists);
  expect(names.at(-1)).toBe('playout/airclass-slate.png');
});

test('the slate is a grey picture of 1920 x 1080', async () => {
  const file = filesOf(playoutLists, await aView({ files: FILES })).get('playout/airclass-slate.png');
  const png = Buffer.concat([...(file?.chunks() ?? [])]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
  const data = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  expect(pixels.length).toBe(1080 * (1 + 1920 / 8));
  expect(pixels.every((byte) => byte === 0)).toBe(true);
});

describe('ffplayout', () => {
  test('its schema', async () => {
    const day = await listed({ files: FILES, lengths: LENGTHS }, '2020-03-09');
    const check = new Ajv2020({ strict: true, formats }).compile(schemaNamed('ffplayout'));
    expect(check(day), JSON.stringify(check.errors)).toBe(true);
    expect(check({ ...day, program: [{ ...day.program[0], start: 1 }] })).toBe(false);
  });

  test('every kind of item', async () => {
    const { channel, date, program } = await listed({ files: FILES, lengths: LENGTHS }, '2020-03-09');
    expect([channel, date]).toEqual(['p1.edu.example', '2020-03-09']);
    expect(
      program.map(({ start, in: from, out, duration, source, title, category }) =>
        [start.slice(11, 23), from, out, duration, source, title, category].join(' '),
      ),
    ).toEqual([
      '00:00:00+08: 0 32400 32400 /data/edu/card.png 台标 slate',
      '09:00:00+08: 0 1112.12 1112.12 /data/edu/P1/chinese/01.mp4 小学一年级语文：一 recording',
      '09:18:32.120 0 60 60 /data/edu/think.mp4 想一想 filler',
      '09:19:32.120 0 27.88 60 /data/edu/think.mp4 想一想 filler',
      '09:20:00+08: 0 34800 34800 /data/edu/airclass-slate.png 休息 slate',
      '19:00:00+08: 0 1800 1800 https://live.example/news.m3u8 新闻联播 relay',
      '19:30:00+08: 0 1800 1800 /data/edu/airclass-slate.png 休息 slate',
      '20:00:00+08: 0 60 60 /data/edu/sale.mp4 广告 advertisement',
      '20:01:00+08: 0 14340 14340 /data/edu/card.png 台标 slate',
    ]);
    expect(program[1]?.id).toBe('p1.P1-chinese-01');
  });

  test.each([
    ['Asia/Shanghai', '2020-03-09', 24],
    ['Europe/Berlin', '2020-03-29', 23],
    ['Europe/Berlin', '2020-10-25', 25],
    ['Australia/Lord_Howe', '2020-04-05', 24.5],
  ])('in %s, %s lasts %d hours', async (zone, day, hours) => {
    const files = { ...FILES, 'project.yaml': PROJECT(zone) };
    expect(length(await listed({ files, lengths: LENGTHS, from: day, days: 1 }, day))).toBe(hours * 3_600_000);
  });

  test('what runs over the start of the day is cut there and goes on in the next list', async () => {
    const files = {
      ...FILES,
      'project.yaml': PROJECT('Asia/Shanghai', '09:10'),
    };
    const today = await listed({ files, lengths: LENGTHS, from: '2020-03-08' }, '2020-03-08');
    const next = await listed({ files, lengths: LENGTHS, from: '2020-03-08' }, '2020-03-09');
    expect(today.program.at(-1)).toMatchObject({
      source: '/data/edu/P1/chinese/01.mp4',
      in: 0,
      out: 600,
      duration: 1112.12,
    });
    expect(next.program[0]).toMatchObject({
      source: '/data/edu/P1/chinese/01.mp4',
      in: 600,
      out: 1112.12,
      duration: 1112.12,
      start: '2020-03-09T09:10:00+08:00',
    });
    for (const list of [today, next]) expect(length(list)).toBe(24 * 3_600_000);
    const view = await aView({ files, lengths: LENGTHS, from: '2020-03-09' });
    const concat = textOf(playoutLists, 'playout/p1/ffconcat/2020-03-09.ffconcat', view);
    expect(concat).toContain("01.mp4'\ninpoint 600.000\noutpoint 1112.120\nduration 512.120\n");
  });

  test('a picture that runs over the start of the day begins anew', async () => {
    const files = { ...FILES, 'project.yaml': PROJECT('Asia/Shanghai', '09:10') };
    const { program } = await listed({ files, lengths: { 'card.png': 0 } }, '2020-03-09');
    expect(program[0]).toMatchObject({ id: 'p1.P1-chinese-01', in: 0, out: 600, duration: 600 });
  });

  test('items start where those before them end', async () => {
    for (let day = '2020-03-09'; day < '2020-03-16'; day = addDays(day, 1)) {
      const { program } = await listed({ files: FILES, lengths: LENGTHS, days: 7 }, day);
      let at = Date.parse(`${day}T00:00:00+08:00`);
      for (const item of program) {
        expect(Date.parse(item.start)).toBe(at);
        at += Math.round((item.out - item.in) * 1000);
      }
    }
  });
});

describe('ffconcat', () => {
  test('a day', async () => {
    const view = await aView({ files: FILES, lengths: LENGTHS });
    expect(textOf(playoutLists, 'playout/p1/ffconcat/2020-03-09.ffconcat', view)).toBe(`ffconcat version 1.0
file '/data/edu/P1/chinese/01.mp4'
outpoint 0.040
duration 32400.000
file '/data/edu/P1/chinese/01.mp4'
outpoint 1112.120
duration 1112.120
file '/data/edu/think.mp4'
outpoint 60.000
duration 60.000
file '/data/edu/think.mp4'
outpoint 27.880
duration 27.880
file '/data/edu/sale.mp4'
outpoint 0.040
duration 38400.000
file '/data/edu/sale.mp4'
outpoint 60.000
duration 60.000
file '/data/edu/sale.mp4'
outpoint 0.040
duration 14339.960
file '/data/edu/sale.mp4'
outpoint 0.040
duration 0.040
`);
  });

  test('a day without recordings shows the slate that lies beside the lists', async () => {
    const view = await aView({ files: FILES, from: '2020-03-14' });
    expect(textOf(playoutLists, 'playout/p1/ffconcat/2020-03-14.ffconcat', view)).toBe(
      "ffconcat version 1.0\nfile '../../airclass-slate.png'\nduration 86399.960\nfile '../../airclass-slate.png'\nduration 0.040\n",
    );
  });

  test('names are quoted as ffmpeg reads them', async () => {
    const file = `it's #1 ${HOSTILE.replaceAll('\\', '').replaceAll('//', '')}.mp4`;
    const files = {
      ...FILES,
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一, file: ${JSON.stringify(file)}}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    };
    const view = await aView({ files, lengths: { [file]: MINUTE } });
    const text = textOf(playoutLists, 'playout/p1/ffconcat/2020-03-09.ffconcat', view);
    const quoted = /^file (.*)$/m.exec(text)?.[1] ?? '';
    const parts = quoted.slice(1, -1).split("'\\''");
    expect(parts.join("'")).toBe(`/data/edu/${file}`);
    expect(parts.join('')).not.toContain("'");
    expect(quoted).toContain("it'\\''s");
  });
});
