import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { ZoneView } from '../../../src/outputs/output.js';
import { webPages } from '../../../src/outputs/web/web-pages.js';
import { publish } from '../../../src/release/publish.js';
import { aRelease, spoilt, TWO_ZONES } from '../../release/a-release.js';
import { out, ownOutFolder } from '../../release/out-folder.js';
import { refusalOf } from '../../release/refusal-of.js';
import { aView, filesOf, HOSTILE, textOf, type ViewOptions, zoneFile } from '../a-view.js';

ownOutFolder();

const OUTPUTS =
  '{web: {url: "https://tv.example/guide/"}, xmltv: {days: 9, past-days: 0}, channels: {catch-up: {days: 7, dialect: playseek}}, on-demand: {closes: 30d, url: "https://vod.example/{lesson}.mp4"}}';
const TIMETABLE = {
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nrepeats:\n  - {of: today, from: 09:00-09:30, at: 14:00}\n',
};
const pageOf = async (path: string, { files, ...more }: ViewOptions = {}) =>
  textOf(webPages, `web/${path}`, await aView({ files: { ...zoneFile(OUTPUTS), ...TIMETABLE, ...files }, ...more }));
const titled = (...titles: readonly string[]) => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${JSON.stringify([...titles, '二'])}}\n`,
});

/** What a browser shows, and what programs read. */
function read(page: string) {
  const found = {
    text: '',
    scripts: [] as string[],
    links: [] as string[],
    data: [] as unknown[],
    ids: [] as string[],
  };
  const parser = new SaxesParser();
  let script: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'a') found.links.push(attributes.href ?? '');
    if (name === 'script' && attributes.src !== undefined) found.scripts.push(attributes.src);
    if (name === 'script') script = '';
    if (attributes.id !== undefined) found.ids.push(attributes.id);
  });
  parser.on('text', (text) => {
    if (script === undefined) found.text += text;
    else script += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'script') return;
    if (script !== '') found.data.push(JSON.parse(script ?? ''));
    script = undefined;
  });
  parser.write(page.slice('<!DOCTYPE html>\n'.length)).close();
  return found;
}

describe('a page', () => {
  test('of a lesson says what it is, when it is on air, and how else to see it', async () => {
    const { text, links, data } = read(await pageOf('lessons/P1-chinese-01.html', { files: titled('春') }));
    expect(text).toContain('一年级 语文: 春');
    expect(text).toMatch(/首播3 月 9 日 周一 09:00点播打开 3 月 9 日 周一 09:00 起 4 月 8 日 周三 09:00 前/);
    expect(text).toMatch(/3 月 9 日 周一 09:00–09:20 .*首播 回看 3 月 16 日 周一 09:00 前.*14:00–14:20 .*重播/);
    expect(links).toContain('https://vod.example/P1-chinese-01.mp4');
    expect(links).toContain('https://live.example/p1.m3u8?playseek=20200309090000-20200309092000');
    expect(data).toEqual([
      {
        '@context': 'https://schema.org',
        '@graph': [
          expect.objectContaining({
            '@type': 'BroadcastEvent',
            identifier: 'p1.P1-chinese-01',
            startDate: '2020-03-09T09:00:00+08:00',
          }),
          expect.objectContaining({ identifier: 'p1.P1-chinese-01.20200309T140000', description: '重播' }),
          expect.objectContaining({ '@type': 'VideoObject', contentUrl: 'https://vod.example/P1-chinese-01.mp4' }),
        ],
      },
    ]);
  });

  test.each([
    'index.html',
    'channels/p1/index.html',
    'channels/p1/2020-03-09.html',
    'lessons/P1-chinese-01.html',
    'find.html',
  ])('%s leads to pages that exist', async (path) => {
    const view = await aView({ files: { ...zoneFile(OUTPUTS), ...TIMETABLE } });
    const files = filesOf(webPages, view);
    const { links, scripts } = read(textOf(webPages, `web/${path}`, view));
    const targets = [...links, ...scripts]
      .filter((link) => !link.startsWith('https:') && !link.startsWith('#'))
      .map((link) => new URL(link, `http://x/web/${path}`).pathname.slice(1));
    expect(targets.filter((target) => !files.has(target))).toEqual([]);
  });

  test.each([
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    HOSTILE.replace(/ %0A.*/, ''),
    'شروع درس',
    '春'.repeat(150),
    '👩‍👩‍👧‍👦',
    '##vso[task.setvariable]x',
  ])('a title %j stays a title', async (title) => {
    for (const path of [
      'index.html',
      'channels/p1/index.html',
      'channels/p1/2020-03-09.html',
      'lessons/P1-chinese-01.html',
    ]) {
      const page = await pageOf(path, { files: titled(title) });
      expect(page).not.toMatch(/##vso\[/);
      const { scripts, text } = read(page);
      expect(scripts).toEqual([expect.stringMatching(/^(\.\.\/)*guide\.js$/)]);
      expect(text.length).toBeGreaterThan(title.length);
    }
  });

  test('an address that is not of the web is not a link', async () => {
    const outputs = OUTPUTS.replace('dialect: playseek', 'dialect: playseek, clock: local');
    const lineup =
      '{p1: {number: 701, id: p1.edu.example, name: 一年级, stream: "https://a.example/", catch-up: "rtsp://a.example/p1"}}';
    const { links } = read(await pageOf('lessons/P1-chinese-01.html', { files: zoneFile(outputs, lineup) }));
    expect(links.filter((link) => !/^(\.\.\/|https:|#)/.test(link))).toEqual([]);
  });

  test('is in one language', async () => {
    const page = await pageOf('en/channels/p1/2020-03-09.html', { files: titled('Spring') });
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    const { text } = read(page);
    expect(text).toContain('Primary 1');
    expect(text).toContain('First broadcast');
    expect(text.replace('中文', '').replaceAll(/语文|张老师|张敏|区|老师|张/g, '')).not.toMatch(/首播|重播|频道|时间/);
  });

  test('of a week without lessons says so', async () => {
    const { text } = read(
      await pageOf('channels/p1/week-2020-03-16.html', {
        files: {
          'timetables/p1.yaml':
            'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, ~, ~, ~, ~]\n',
          'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [春]}\n',
        },
      }),
    );
    expect(text).toContain('这一天没有课。');
  });
});

test('what is carried and nothing else has pages: a channel, its days, its lessons', async () => {
  const view = await aView({ files: { ...zoneFile(OUTPUTS), ...TIMETABLE }, days: 2 });
  const paths = [...filesOf(webPages, view).keys()].filter((path) => !path.startsWith('web/en/'));
  expect(paths).toEqual(
    [
      ...[
        'guide.css',
        'sheet.css',
        'guide.js',
        'find.html',
        'days/2020-03-09.html',
        'index.html',
        'days/2020-03-10.html',
      ],
      'channels/p1/week-2020-03-09.html',
      ...['print/p1-2020-03-09.html', 'print/p1-2020-03-09-class.html'],
      ...['index.html', '2020-03-09.html', '2020-03-10.html', 'lessons.html'].map((page) => `channels/p1/${page}`),
      ...['lessons/P1-chinese-01.html', 'lessons/P1-chinese-02.html', 'teachers/zhang.html', 'teachers.html'],
      'lessons.json',
    ].map((path) => `web/${path}`),
  );
});

const ONE = 'one/web/channels/p1/2020-03-09.html';
const zones = {
  'zones/one.yaml': (TWO_ZONES['zones/one.yaml'] ?? '')
    .replace('outputs: {', 'outputs: {web: {}, ')
    .replace('on-demand: {', 'on-demand: {closes: 30d, '),
};

/** Files are spoilt byte by byte. */
const inBytes = (text: string) => Buffer.from(text).toString('latin1');

test('a release with pages is published', async () => {
  const { files, options } = await aRelease(zones);
  expect((await publish(files, options(out))).isNew).toBe(true);
});

test.each([
  [
    'a lesson that is left out',
    ONE,
    /<li data-event="p1\.P1-chinese-01".*?<\/li>/,
    '',
    /guide\.xml:\d+: p1\.P1-chinese-01: the web pages differ/,
  ],
  ['another start', ONE, /(P1-chinese-01".*?)T09:00:00/, '$1T09:01:00', /p1\.P1-chinese-01: the web pages differ/],
  [
    'another title',
    ONE,
    inBytes('<bdi>一</bdi>'),
    inBytes('<bdi>二</bdi>'),
    /name of p1\.P1-chinese-01 is "二", and "一" in the project/,
  ],
  [
    'another time on the page of the lesson',
    'one/web/lessons/P1-chinese-01.html',
    /(hours"><time datetime="2020-03-09)T09/,
    '$1T08',
    /p1\.P1-chinese-01 is missing or at another time, which web\/lessons/,
  ],
  [
    'an event that the guide has not',
    'one/web/index.html',
    'data-event="p1.P1-chinese-01"',
    'data-event="p1.P1-chinese-09"',
    /p1\.P1-chinese-09 is missing or at another time/,
  ],
  [
    'another title of a lesson’s page',
    'one/web/lessons/P1-chinese-01.html',
    inBytes('<title>小学一年级语文：一'),
    inBytes('<title>小学一年级语文：二'),
    /title of web\/lessons\/P1-chinese-01\.html is "小学一年级语文：二 · [^"]+", and "小学一年级语文：一 · [^"]+" in the project/,
  ],
  [
    'the title of another zone',
    'one/web/index.html',
    /<title>[^<]*<\/title>/,
    inBytes('<title>x · 二区</title>'),
    /title of web\/index\.html is "x · 二区", and "… · /,
  ],
  [
    'the title of a page of another channel',
    ONE,
    '<title>',
    '<title>x ',
    /title of web\/channels\/p1\/2020-03-09\.html is "x [^"]*", and "[^"…]+… · /,
  ],
  [
    'a link to the page of another lesson',
    ONE,
    'lessons/P1-chinese-01.html',
    'lessons/P1-chinese-02.html',
    /p1\.P1-chinese-01 in web\/channels\/p1\/2020-03-09\.html leads elsewhere: \.\.\/\.\.\/lessons\/P1-chinese-02\.html/,
  ],
  [
    'a link to another day',
    'one/web/lessons/P1-chinese-01.html',
    /(data-event="p1\.P1-chinese-01".*?)channels\/p1\/2020-03-09/,
    '$1channels/p1/2020-03-10',
    /p1\.P1-chinese-01 in web\/lessons\/P1-chinese-01\.html leads elsewhere/,
  ],
  [
    'a link to a page that does not exist',
    'one/web/index.html',
    'href="find.html"',
    'href="found.html"',
    /web\/index\.html leads to web\/found\.html, which does not exist/,
  ],
  [
    'a style that does not exist',
    'one/web/index.html',
    'href="guide.css"',
    'href="guide2.css"',
    /web\/index\.html leads to web\/guide2\.css, which does not exist/,
  ],
  [
    'linked data with another name',
    'one/web/lessons/P1-chinese-01.html',
    inBytes('"name":"小学一年级语文：一"'),
    inBytes('"name":"小学一年级语文：二"'),
    /name of p1\.P1-chinese-01 is "小学一年级语文：二", and "小学一年级语文：一" in the project/,
  ],
  [
    'linked data with another time',
    'one/web/lessons/P1-chinese-01.html',
    '"startDate":"2020-03-09T09:00',
    '"startDate":"2020-03-09T08:00',
    /p1\.P1-chinese-01 is missing or at another time, which web\/lessons/,
  ],
  [
    'linked data with another channel',
    'one/web/lessons/P1-chinese-01.html',
    /"identifier":"p1\.[a-z.]*example"|"identifier":"p1\.one"/,
    '"identifier":"p2.other"',
    /channel of p1\.P1-chinese-01 is "p2\.other"/,
  ],
  [
    'linked data with a broadcast less',
    'one/web/lessons/P1-chinese-01.html',
    /"@graph":\[\{"@type":"BroadcastEvent".*?\}\},?/,
    '"@graph":[',
    /linked data of web\/lessons\/P1-chinese-01\.html has other broadcasts than the page/,
  ],
  [
    'a recording that opens at another time',
    'one/web/lessons/P1-chinese-01.html',
    '"uploadDate":"2020-03-09T09:00',
    '"uploadDate":"2020-03-09T09:30',
    /uploadDate of P1-chinese-01 is "2020-03-09T01:30:00.000Z", and "2020-03-09T01:00:00.000Z" in the project/,
  ],
  [
    'a recording that is kept for longer',
    'one/web/lessons/P1-chinese-01.html',
    '"expires":"2020-04-08',
    '"expires":"2020-05-08',
    /expires of P1-chinese-01 is "2020-05-08T01:00:00.000Z"/,
  ],
  [
    'a recording at another address',
    'one/web/lessons/P1-chinese-01.html',
    '"contentUrl":"https://vod.example/P1-chinese-01',
    '"contentUrl":"https://vod.example/P1-chinese-02',
    /contentUrl of P1-chinese-01 is "https:\/\/vod\.example\/P1-chinese-02\.mp4"/,
  ],
  [
    'a recording without an address',
    'one/web/lessons/P1-chinese-01.html',
    /,"contentUrl":"[^"]*"/,
    '',
    /P1-chinese-01 has no contentUrl/,
  ],
  ['a page cut short', ONE, '</html>', '', /it cannot be read/],
  ['a script in the page', ONE, '</body>', '<script>x()</script></body>', /a script that is in the page/],
] as const)('%s is refused', async (_, path, from, to, message) => {
  const { files, options } = await aRelease(zones);
  const faulty = spoilt(files, path, (text) => text.replace(from, to));
  expect(await refusalOf(faulty, options(out))).toMatch(message);
});

test.each([
  ['another day', '/2020-03-09.', '/2020-03-10.'],
  ['another channel', '/p1/', '/p2/'],
])('the page of %s in place of the right one is refused', async (_, from, to) => {
  const { files, options } = await aRelease(zones);
  const other = ONE.replace(from, to);
  const places = new Map([
    [ONE, other],
    [other, ONE],
  ]);
  const faulty = files.map((entry) => {
    const path = places.get(`${entry.zone}/${entry.file.path}`)?.slice('one/'.length);
    return path === undefined ? entry : { ...entry, file: { ...entry.file, path } };
  });
  expect(await refusalOf(faulty, options(out))).toMatch(/p1\.P1-chinese-0[12] is not of this channel and day/);
});

test('a teacher may be called as the list of teachers is, or as the second page of another', async () => {
  const lessons = (name: string) => Array.from({ length: 100 }, (_, index) => `${name} ${index + 1}`);
  const view = await aView({
    files: {
      ...zoneFile(OUTPUTS.replace('days: 9', 'days: 140').replace('closes: 30d, ', '')),
      'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-08-14}\n',
      'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n  zhang-2: {name: 张华}\n  index: {name: 李娜}\n',
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ${JSON.stringify(lessons('课'))}}\n  math: {teacher: zhang-2, lessons: [加]}\n  english: {teacher: index, lessons: [A]}\n`,
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  10:00-10:20: [math, english, ~, ~, ~]\n',
    },
  });
  const paths = [...webPages.files(view)].map(({ path }) => path);
  expect(paths.length).toBe(new Set(paths).size);
  expect(paths).toContain('web/teachers/zhang_2.html');
});

test('where our own words are in another language than the texts, each says its own', async () => {
  const page = await pageOf('channels/p1/2020-03-09.html', {
    files: {
      'project.yaml': 'id: small\ntitle: 小项目\ntime-zone: Asia/Kolkata\nlanguages: [ml]\n',
      ...titled('വസന്തം'),
    },
  });
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<bdi lang="ml">വസന്തം</bdi>');
});

test('zones share what is the same alone: the pages of each are what they are without the others', async () => {
  const files = {
    ...TIMETABLE,
    ...zoneFile(OUTPUTS),
    'zones/two.yaml':
      'id: two\ntitle: 二区\nlineup: {p1: {number: 9, id: p1.two, name: 一, stream: "https://two.example/p1.m3u8"}}\noutputs: {web: {}, xmltv: {days: 3, past-days: 2}, channels: {catch-up: {days: 2, dialect: starttime}}}\n',
  };
  const pages = (view: ZoneView) =>
    [...filesOf(webPages, view).keys()].map((path) => [path, textOf(webPages, path, view)]);
  const view = async () => aView({ files, from: '2020-03-11' });
  const two = ({ project, ...one }: ZoneView) => ({ ...one, project, zone: definedOf(project.zones.get('two')) });
  const [alone, shared] = [await view(), await view()];
  pages(shared);
  expect(pages(two(shared))).toEqual(pages(two(alone)));
});

function definedOf<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('it does not exist');
  return value;
}
