import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { ZoneView } from '../../../src/outputs/output.js';
import { xmltv } from '../../../src/outputs/xmltv/guide.js';
import { aView, filesOf, HOSTILE, textOf, zoneFile } from '../a-view.js';

const guideOf = (view: ZoneView) => textOf(xmltv, 'guide.xml', view);
const quoted = (text: string) => JSON.stringify(text);
const programmesOf = (guide: string) => guide.match(/ {2}<programme [\s\S]*?<\/programme>\n/g) ?? [];

const RICH = {
  'project.yaml':
    'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {}\npublisher: {name: 编播组, url: "https://edu.example/?a=1&b=2"}\n',
  'teachers.yaml':
    'organisations: {jinjiang: {zh: 锦江区, en: Jinjiang District}}\nteachers:\n  zhang: {name: {zh: 张敏, en: Zhang Min}, organisation: jinjiang}\n  li: {name: 李娜}\n',
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    textbook: {edition: 人教版, volume: 下册}\n    lessons:\n      - {title: {zh: 春夏秋冬, en: The seasons}, description: {zh: 认识四季, en: The four seasons}, themes: [patriotism]}\n      - 姓氏歌\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, "-", "-", "-"]\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\n',
  ...zoneFile('{xmltv: {past-days: 0, days: 1}, on-demand: {url: "https://vod.example/{lesson}?a=1&b=2"}}'),
};
const LENGTHS = { 'P1/chinese/01.mp4': 1_112_120, 'P1/chinese/02.mp4': 1_080_000 };

describe('a guide', () => {
  test('says who made it and names its channels in every language and by number', async () => {
    const guide = guideOf(await aView({ files: RICH }));
    expect(guide.split('  <programme')[0]).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tv source-info-name="编播组" source-info-url="https://edu.example/?a=1&amp;b=2" generator-info-name="AirClass">
  <channel id="p1.edu.example">
    <display-name lang="zh">一年级</display-name>
    <display-name lang="en">Primary 1</display-name>
    <display-name>701</display-name>
    <display-name>p1.edu.example</display-name>
  </channel>
`);
    expect(guide.endsWith('  </programme>\n</tv>\n')).toBe(true);
  });

  test('has everything of a lesson in the order of the DTD', async () => {
    const [, first] = programmesOf(guideOf(await aView({ files: RICH, lengths: LENGTHS })));
    expect(first).toBe(`  <programme start="20200309090000 +0800" stop="20200309092000 +0800" channel="p1.edu.example">
    <title lang="zh">小学一年级语文：春夏秋冬</title>
    <title lang="en">Primary 1 Chinese: The seasons</title>
    <sub-title lang="zh">春夏秋冬</sub-title>
    <sub-title lang="en">The seasons</sub-title>
    <desc lang="zh">认识四季
语文第 1 课
教材：人教版 下册
主讲：张敏（锦江区）</desc>
    <desc lang="en">The four seasons
Chinese, lesson 1
Textbook: 人教版 下册
Teacher: Zhang Min (Jinjiang District)</desc>
    <credits>
      <actor role="主讲教师">张敏</actor>
      <presenter>张敏</presenter>
    </credits>
    <category lang="zh">语文</category>
    <category lang="en">Chinese</category>
    <category lang="en">Education / Science / Factual topics</category>
    <category lang="en">Languages</category>
    <keyword lang="zh">人教版 下册</keyword>
    <keyword lang="zh">爱国主义教育</keyword>
    <keyword lang="en">Patriotism education</keyword>
    <length units="seconds">1112</length>
    <url>https://vod.example/P1-chinese-01?a=1&amp;b=2</url>
    <episode-num system="xmltv_ns">0.0.</episode-num>
    <episode-num system="airclass">p1.P1-chinese-01</episode-num>
  </programme>
`);
  });

  test('a lesson titled in one language is numbered in the other; whole minutes are minutes', async () => {
    const view = await aView({ files: RICH, lengths: LENGTHS, from: '2020-03-10' });
    const [, lesson = ''] = programmesOf(guideOf(view));
    expect(lesson).toContain('<title lang="en">Primary 1 Chinese, lesson 2</title>');
    expect(lesson).not.toContain('<sub-title lang="en">');
    expect(lesson).toContain('<length units="minutes">18</length>');
    expect(lesson).toContain('<episode-num system="xmltv_ns">0.1.</episode-num>');
  });

  test('a repeat says when it was first shown, a missing recording has no length', async () => {
    const programmes = programmesOf(guideOf(await aView({ files: RICH })));
    expect(programmes.map((text) => text.includes('<previously-shown'))).toEqual([false, false, false, true, false]);
    expect(programmes[3]).toMatch(
      /<episode-num system="airclass">p1\.P1-chinese-01\.20200309T140000<\/episode-num>\n {4}<previously-shown start="20200309090000 \+0800"\/>\n {2}<\/programme>/,
    );
    expect(programmes[1]).not.toContain('<length');
  });

  test('a repeat of another channel names it if the zone carries it', async () => {
    const files = (lineup: string) => ({
      ...RICH,
      'timetables/p2.yaml':
        'channel: p2\ngrade: P1\nfrom: 2020-03-09\nweek:\n  10:00-10:20: [repeat chinese 1, "-", "-", "-", "-"]\n',
      ...zoneFile('{xmltv: {past-days: 0, days: 1}}', lineup),
    });
    const p1 = 'p1: {number: 1, id: p1.edu.example, name: 一, stream: "https://a.example/1"}';
    const p2 = 'p2: {number: 2, id: p2.edu.example, name: 二, stream: "https://a.example/2"}';
    const both = guideOf(await aView({ files: files(`{${p1}, ${p2}}`) }));
    expect(both).toContain('<previously-shown start="20200309090000 +0800" channel="p1.edu.example"/>');
    const alone = guideOf(await aView({ files: files(`{${p2}}`) }));
    expect(alone).toContain('<previously-shown start="20200309090000 +0800"/>');
  });

  test('in UTC where the zone says so; with the offset of the moment where clocks change', async () => {
    const utc = guideOf(
      await aView({ files: { ...RICH, ...zoneFile('{xmltv: {past-days: 0, days: 1, clock: utc}}') } }),
    );
    expect(utc).toContain('start="20200309010000 +0000" stop="20200309012000 +0000"');
    const files = {
      ...RICH,
      'project.yaml': 'id: small\ntitle: x\ntime-zone: Europe/Berlin\n',
      'calendar.yaml': 'term: {first-day: 2026-10-19, last-day: 2026-10-30}\n',
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2026-10-19\nweek:\n  09:00-09:20: [chinese, chinese, "-", "-", "-"]\n',
    };
    const berlin = guideOf(await aView({ files, from: '2026-10-25' }));
    expect(berlin).toContain('start="20261025000000 +0200" stop="20261026000000 +0100"');
  });

  test('is not written for a zone without it, and comes packed too', async () => {
    expect(filesOf(xmltv, await aView()).size).toBe(0);
    expect(filesOf(xmltv, await aView({ files: RICH })).get('guide.xml')?.gzip).toBe(true);
  });

  test('reaches back by past-days and forward by days, which the release may set', async () => {
    const files = { ...RICH, ...zoneFile('{xmltv: {past-days: 2, days: 3}}') };
    const starts = async (days?: number) =>
      programmesOf(guideOf(await aView({ files, from: '2020-03-10', ...(days === undefined ? {} : { days }) }))).map(
        (text) => /start="(\d{8})000000/.exec(text)?.[1],
      );
    expect((await starts()).filter(Boolean)).toEqual(['20200308', '20200309', '20200310', '20200311', '20200312']);
    expect((await starts(1)).filter(Boolean)).toEqual(['20200308', '20200309', '20200310']);
  });
});

test('hostile titles come back as they were', async () => {
  const files = {
    ...RICH,
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: {zh: ${quoted(HOSTILE)}, en: ${quoted(HOSTILE)}}, description: ${quoted(HOSTILE)}}, 二]}\n`,
    'teachers.yaml': `teachers:\n  zhang: {name: ${quoted(HOSTILE)}}\n  li: {name: 李娜}\n`,
    ...zoneFile(
      '{xmltv: {past-days: 0, days: 1}}',
      `{p1: {number: 701, id: p1.edu.example, name: ${quoted(HOSTILE)}, stream: "https://a.example/1", logo: "https://a.example/?a='1'&b=<2>"}}`,
    ),
  };
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, isArray: (name) => name === 'title' });
  const { tv } = parser.parse(guideOf(await aView({ files })));
  expect(tv.channel['display-name'][0]['#text']).toBe(HOSTILE);
  expect(tv.channel.icon['@_src']).toBe("https://a.example/?a='1'&b=<2>");
  const lesson = tv.programme[1];
  expect(lesson.title.map((title: { '#text': string }) => title['#text'])).toEqual([
    `小学一年级语文：${HOSTILE}`,
    `Primary 1 Chinese: ${HOSTILE}`,
  ]);
  expect(lesson.credits.presenter).toBe(HOSTILE);
  expect(lesson.desc[0]['#text'].split('\n')[0]).toBe(HOSTILE);
});

test('blocks of any number of days join to the same bytes, and asking twice gives the same', async () => {
  const view = await aView({ files: RICH, days: 2500 });
  const file = filesOf(xmltv, view).get('guide.xml');
  if (file === undefined) throw new Error('no guide');
  const blocks = [...file.chunks()];
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) expect(block.length).toBeLessThanOrEqual(256 * 1024);
  const whole = Buffer.concat(blocks).toString();
  expect(whole).toBe(guideOf(view));
  expect(programmesOf(whole).length).toBe(whole.split('<programme ').length - 1);
  const first = guideOf({ ...view, days: 1 });
  expect(whole.startsWith(first.slice(0, -'</tv>\n'.length))).toBe(true);
});

test('time without a programme is named by its kind', async () => {
  const files = {
    ...RICH,
    'programmes.yaml': 'programmes: {}\n',
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:40-10:00: [chinese, "-", "-", "-", "-"]\n',
  };
  const titles = programmesOf(guideOf(await aView({ files }))).map((text) => /<title lang="en">(.*)</.exec(text)?.[1]);
  expect(titles).toEqual([
    'Off air',
    'Primary 1 Chinese: The seasons',
    'Break',
    'Primary 1 Chinese, lesson 2',
    'Off air',
  ]);
});
