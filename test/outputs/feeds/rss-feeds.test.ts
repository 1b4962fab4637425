import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { rssFeeds } from '../../../src/outputs/feeds/rss/rss-feeds.js';
import { aView, filesOf, HOSTILE, textOf, zoneFile } from '../a-view.js';

const FEED = 'rss/feed.xml';
const zone = (
  onDemand = '{closes: 30d, url: "https://vod.example/{grade}/{course}/{number:02}.m3u8?a=1&b=2"}',
  rss = '',
) => zoneFile(`{on-demand: ${onDemand}, feeds: {rss: {link: "https://www.example/feed?x=1&y=2"${rss}}}}`);
const project = (rest: string) => ({ 'project.yaml': `id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\n${rest}` });
const read = (text: string) => parseRssFeed(text);
const guids = (text: string) => read(text).items?.map(({ guid }) => guid?.value);

test('a lesson as feedsmith reads it', async () => {
  const files = {
    ...zone(),
    ...project('languages: [zh, en]\npublisher: {name: {zh: 省电教馆, en: Province}}\n'),
    'courses/p1.yaml':
      'grade: P1\nrecorded-by: jin\ncourses:\n  chinese: {teacher: zhang, textbook: {edition: "人教,版"}, lessons: [{title: {zh: 一, en: One}, themes: [patriotism], length: 18m}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
    'teachers.yaml': 'organisations: {jin: {zh: 锦江区, en: Jinjiang}}\nteachers: {zhang: {name: 张敏}}\n',
  };
  const view = await aView({ files, from: '2020-03-10' });
  expect([...filesOf(rssFeeds, view).keys()]).toEqual([FEED, 'rss/grades/P1.xml']);
  const { items, ...channel } = read(textOf(rssFeeds, 'rss/grades/P1.xml', view));
  expect(channel).toEqual({
    title: '小学一年级 · 一区',
    link: 'https://www.example/feed?x=1&y=2',
    description: '小项目\n省电教馆',
    language: 'zh',
    generator: 'AirClass',
    lastBuildDate: 'Mon, 09 Mar 2020 09:00:00 +0800',
  });
  expect(items).toEqual([
    {
      title: '小学一年级语文：一',
      link: 'https://vod.example/P1/chinese/01.m3u8?a=1&b=2',
      description: '语文第 1 课\n教材：人教,版\n主讲：张敏',
      categories: [{ name: '小学一年级' }, { name: '语文' }],
      enclosures: [
        {
          url: 'https://vod.example/P1/chinese/01.m3u8?a=1&b=2',
          length: 0,
          type: 'application/vnd.apple.mpegurl',
        },
      ],
      guid: { value: 'small.one.P1-chinese-01', isPermaLink: false },
      pubDate: 'Mon, 09 Mar 2020 09:00:00 +0800',
      dcterms: {
        alternatives: ['Primary 1 Chinese: One'],
        valid: ['start=2020-03-09T09:00:00+08:00; end=2020-04-08T09:00:00+08:00; scheme=W3C-DTF'],
      },
      media: {
        contents: [
          {
            url: 'https://vod.example/P1/chinese/01.m3u8?a=1&b=2',
            type: 'application/vnd.apple.mpegurl',
            medium: 'video',
            duration: 1080,
          },
        ],
        title: { value: '一', type: 'plain' },
        credits: [
          { value: '张敏', role: 'presenter' },
          { value: '锦江区', role: 'producer' },
        ],
        keywords: ['小学一年级', '语文', '人教 版', '爱国主义教育'],
      },
    },
  ]);
});

test.each([
  ['', undefined],
  [', url: "https://epg.example/current/one"', 'https://epg.example/current/one/rss/grades/P1.xml'],
  [', url: "https://epg.example/current/one/"', 'https://epg.example/current/one/rss/grades/P1.xml'],
])('a feed names itself where its address is known:%s', async (rss, self) => {
  const text = textOf(rssFeeds, 'rss/grades/P1.xml', await aView({ files: zone(undefined, rss) }));
  expect(read(text).atom?.links).toEqual(self && [{ href: self, rel: 'self', type: 'application/rss+xml' }]);
});

describe('what is in it', () => {
  test.each([
    ['nothing on the first day: nothing was broadcast yet', '2020-03-09', '', []],
    ['the day before, and not the day itself', '2020-03-10', '', ['01']],
    ['the newest first', '2020-03-12', '', ['03', '02', '01']],
    ['as many days as it says', '2020-03-12', ', past-days: 2', ['03', '02']],
    ['what closed is gone', '2020-04-10', ', past-days: 40', ['10', '09', '08', '07', '06', '05', '04', '03']],
  ])('%s', async (_, from, rss, numbers) => {
    const view = await aView({ files: zone(undefined, rss), from });
    expect(guids(textOf(rssFeeds, FEED, view))).toEqual(
      numbers.length === 0 ? undefined : numbers.map((number) => `small.one.P1-chinese-${number}`),
    );
  });

  test('an item that never closes says no end', async () => {
    const view = await aView({ files: zone('{url: "https://vod.example/{lesson}"}'), from: '2020-03-10' });
    const [item] = read(textOf(rssFeeds, FEED, view)).items ?? [];
    expect(item?.dcterms?.valid).toEqual(['start=2020-03-09T09:00:00+08:00; scheme=W3C-DTF']);
    expect(item?.media?.contents).toEqual([{ url: 'https://vod.example/P1-chinese-01', medium: 'video' }]);
    expect(item?.enclosures).toBeUndefined();
  });

  test('without an address there is no feed', async () => {
    expect([...filesOf(rssFeeds, await aView({ files: zone('{closes: 30d}') })).keys()]).toEqual([]);
  });

  test('a hostile title comes through', async () => {
    const files = {
      ...zone(),
      'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    };
    const [item] = read(textOf(rssFeeds, FEED, await aView({ files, from: '2020-03-10' }))).items ?? [];
    expect(item?.title).toBe(`小学一年级语文：${HOSTILE}`);
    expect(item?.media?.title?.value).toBe(HOSTILE);
  });
});
