import { Ajv2020 } from 'ajv/dist/2020.js';
import parser from 'iptv-playlist-parser';
import { describe, expect, test } from 'vitest';
import { onDemandCatalogue } from '../../../src/outputs/on-demand/catalogue.js';
import { xmltv } from '../../../src/outputs/xmltv/guide.js';
import { aView, filesOf, HOSTILE, schemaNamed, textOf, type ViewOptions, zoneFile } from '../a-view.js';

interface Item {
  readonly id: string;
  readonly event: string;
  readonly opens: string;
  readonly closes?: string;
  readonly title: Readonly<Record<string, string>>;
}
interface Catalogue {
  readonly items: readonly Item[];
}

const VOD = 'url: "https://vod.example/{grade}/{course}/{number:02}.m3u8"';
const OUTPUTS = (more = '') => `{xmltv: {days: 3, past-days: 0}, on-demand: {opens: with-broadcast, ${VOD}${more}}}`;
const isCatalogue = new Ajv2020({ strict: true }).compile<Catalogue>(schemaNamed('on-demand'));

async function catalogueOf(options: ViewOptions): Promise<Catalogue> {
  const catalogue: unknown = JSON.parse(textOf(onDemandCatalogue, 'on-demand.json', await aView(options)));
  if (!isCatalogue(catalogue)) throw new Error(JSON.stringify(isCatalogue.errors));
  return catalogue;
}

test('an item has all that a platform needs', async () => {
  const files = {
    'teachers.yaml':
      'organisations: {jinjiang: {zh: 锦江区, en: Jinjiang District}}\nteachers:\n  zhang: {name: {zh: 张敏, en: Zhang Min}, organisation: jinjiang}\n  li: {name: 李娜}\n',
    'project.yaml': 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\nmedia: {}\n',
    'courses/p1.yaml':
      'grade: P1\ncourses:\n  chinese:\n    teacher: zhang\n    textbook: {edition: 人教版, volume: 下册}\n    lessons: [{title: {zh: 春夏秋冬, en: The seasons}, description: 认识四季, themes: [life]}, 二, 三, 四, 五, 六, 七, 八, 九, 十]\n',
    ...zoneFile(OUTPUTS(', closes: 30d')),
  };
  const { items } = await catalogueOf({ files, lengths: { 'P1/chinese/01.mp4': 1_112_120 } });
  expect(items[0]).toEqual({
    id: 'P1-chinese-01',
    event: 'p1.P1-chinese-01',
    grade: 'P1',
    course: 'chinese',
    number: 1,
    'grade-title': { zh: '小学一年级', en: 'Primary 1' },
    'course-title': { zh: '语文', en: 'Chinese' },
    title: { zh: '春夏秋冬', en: 'The seasons' },
    description: { zh: '认识四季' },
    teacher: { name: { zh: '张敏', en: 'Zhang Min' }, organisation: { zh: '锦江区', en: 'Jinjiang District' } },
    textbook: { edition: '人教版', volume: '下册' },
    themes: ['life'],
    'length-ms': 1_112_120,
    file: 'P1/chinese/01.mp4',
    url: 'https://vod.example/P1/chinese/01.m3u8',
    opens: '2020-03-09T09:00:00+08:00',
    closes: '2020-04-08T09:00:00+08:00',
  });
  expect(items[1]).not.toHaveProperty('length-ms');
});

describe('which items', () => {
  const numbers = async (outputs: string, from: string, days?: number, lineup?: string) => {
    const files = {
      'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: card\n',
      ...zoneFile(outputs, lineup),
    };
    const { items } = await catalogueOf({ files, from, ...(days === undefined ? {} : { days }) });
    return items.map(({ id }) => id.slice(-2)).join(' ');
  };
  test.each([
    ['those that open before the guide ends', OUTPUTS(), '2020-03-09', undefined, '01 02 03'],
    ['past ones stay', OUTPUTS(), '2020-03-11', undefined, '01 02 03 04 05'],
    ['as far as the release was asked to go', OUTPUTS(), '2020-03-09', 1, '01'],
    ['until they close', OUTPUTS(', closes: 1d'), '2020-03-11', undefined, '02 03 04 05'],
    ['empty before the term', OUTPUTS(), '2020-03-01', undefined, ''],
  ])('%s', async (_, outputs, from, days, expected) => {
    expect(await numbers(outputs, from, days)).toBe(expected);
  });

  test('only of grades that the zone carries', async () => {
    const lineup = '{p2: {number: 2, id: p2.edu.example, name: 二, stream: "https://a.example/2"}}';
    expect(await numbers(OUTPUTS(), '2020-03-09', 3, lineup)).toBe('');
  });
});

test('an item opens when the guide shows its first run, under the same id', async () => {
  const view = await aView({ files: zoneFile(OUTPUTS()) });
  const guide = textOf(xmltv, 'guide.xml', view);
  const { items } = await catalogueOf({ files: zoneFile(OUTPUTS()) });
  expect(items.length).toBe(3);
  for (const { event, opens } of items) {
    const programme = guide.split('<programme ').find((text) => text.includes(`>${event}<`));
    expect(programme).toContain(`start="${opens.slice(0, 19).replace(/\D/g, '')} +0800"`);
  }
});

describe('the M3U', () => {
  test('has what is open when the release begins, and nothing that is not', async () => {
    const view = await aView({ files: zoneFile(OUTPUTS()), from: '2020-03-11' });
    expect(textOf(onDemandCatalogue, 'on-demand.m3u', view)).toBe(`#EXTM3U
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:-1 tvg-id="P1-chinese-01" group-title="小学一年级",小学一年级语文：一
https://vod.example/P1/chinese/01.m3u8
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:-1 tvg-id="P1-chinese-02" group-title="小学一年级",小学一年级语文：二
https://vod.example/P1/chinese/02.m3u8
`);
  });

  test('leaves out what has closed, though the guide still reaches back to it', async () => {
    const outputs = `{xmltv: {past-days: 3}, on-demand: {${VOD}, closes: 1d}}`;
    const list = textOf(
      onDemandCatalogue,
      'on-demand.m3u',
      await aView({ files: zoneFile(outputs), from: '2020-03-11' }),
    );
    expect(parser.parse(list).items.map(({ url }) => url)).toEqual(['https://vod.example/P1/chinese/02.m3u8']);
  });

  test('is left out where the zone has no addresses, and all of it where it has no such output', async () => {
    const paths = async (outputs: string) => [
      ...filesOf(onDemandCatalogue, await aView({ files: zoneFile(outputs) })).keys(),
    ];
    expect(await paths('{on-demand: {opens: with-broadcast}}')).toEqual(['on-demand.json']);
    expect(await paths('{}')).toEqual([]);
  });
});

test('hostile titles come back as they were', async () => {
  const files = {
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(HOSTILE)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
    ...zoneFile(OUTPUTS()),
  };
  const { items } = await catalogueOf({ files });
  expect(items[0]?.title).toEqual({ zh: HOSTILE });
  const list = textOf(onDemandCatalogue, 'on-demand.m3u', await aView({ files, from: '2020-03-10' }));
  const parsed = parser.parse(list).items;
  expect(parsed).toHaveLength(1);
  expect(parsed[0]?.name).toBe(`小学一年级语文：& < > ＂ ' ]]> ， ； #EXTINF:-1 media＝＂x＂ %0A \\ 🎓`);
});
