import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Recording } from '../../../src/media/recording.js';
import { adiPackages } from '../../../src/outputs/feeds/adi/adi-packages.js';
import type { ZoneView } from '../../../src/outputs/output.js';
import { aView, filesOf, HOSTILE, schemaNamed, textOf, type ViewOptions, zoneFile } from '../a-view.js';

const INDEX = 'adi/packages.json';
const FIRST = 'adi/P1/P1-chinese-01/ADI.XML';
const ADI = '{provider: 教育台, provider-id: edu.example.cn, asset-prefix: EDUC, qa-contact: "qa@edu.example.cn"}';
const zone = (adi = ADI, onDemand = '{closes: 30d}') => zoneFile(`{on-demand: ${onDemand}, feeds: {adi: ${adi}}}`);
const media = {
  'project.yaml':
    'id: small\ntitle: 小项目\ntime-zone: Asia/Shanghai\nmedia: {folder: media, file: "{grade}/{course}/{number:02}.mp4", frame-rate: 25}\n',
};
const recording = (file: string, more: Partial<Recording> = {}): Recording => ({
  file,
  state: 'ok',
  length: 1_079_960,
  size: 134_995_000,
  still: false,
  from: 'lock',
  fingerprint: 'a'.repeat(64),
  streams: [
    { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 },
    { type: 'audio', codec: 'aac' },
  ],
  ...more,
});

interface Options extends ViewOptions {
  readonly recordings?: readonly Recording[];
}

async function aCableView({
  recordings = [recording('P1/chinese/01.mp4')],
  files,
  ...options
}: Options = {}): Promise<ZoneView> {
  const view = await aView({ ...options, files: { ...media, ...zone(), ...files } });
  return { ...view, recordings: new Map(recordings.map((one) => [one.file, one])) };
}

const asPrevious = (view: ZoneView): Readonly<Record<string, Uint8Array>> => ({
  [INDEX]: Buffer.from(textOf(adiPackages, INDEX, view)),
});
const packages = (view: ZoneView) => JSON.parse(textOf(adiPackages, INDEX, view)).packages;
const versions = (view: ZoneView) =>
  packages(view).map((one: Record<string, unknown>) =>
    [one.lesson, one.verb ?? 'offer', `${one.major}.${one.minor}`, one.created].join(' '),
  );

interface Asset {
  readonly ams: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
  readonly content: string | undefined;
  readonly assets: readonly Asset[];
}

interface ParsedAsset {
  readonly Metadata: { readonly AMS: Asset['ams']; readonly App_Data?: readonly Readonly<Record<string, string>>[] };
  readonly Content?: { readonly Value: string };
  readonly Asset?: readonly ParsedAsset[];
}

/** By another parser than any of ours. */
function read(xml: string): Asset {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    isArray: (name) => name === 'Asset' || name === 'App_Data',
  });
  const asset = (node: ParsedAsset): Asset => ({
    ams: node.Metadata.AMS,
    data: Object.fromEntries(
      (node.Metadata.App_Data ?? []).map(({ Name, Value }: Record<string, string>) => [Name, Value]),
    ),
    content: node.Content?.Value,
    assets: (node.Asset ?? []).map(asset),
  });
  return asset(parser.parse(xml).ADI);
}

test('a lesson: package, title and movie', async () => {
  const view = await aCableView();
  expect([...filesOf(adiPackages, view).keys()]).toEqual([FIRST, INDEX]);
  const text = textOf(adiPackages, FIRST, view);
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<!DOCTYPE ADI SYSTEM "ADI.DTD">\n<ADI>\n/);
  const whole = read(text);
  const number = whole.ams.Asset_ID?.slice(5);
  const ams = (of: string, digit: number) => ({
    Provider: '教育台',
    Product: 'MOD',
    Asset_Name: `P1-chinese-01 ${of}`,
    Version_Major: '1',
    Version_Minor: '0',
    Description: `P1-chinese-01 ${of}`,
    Creation_Date: '2020-03-09',
    Provider_ID: 'edu.example.cn',
    Asset_ID: `EDUC${digit}${number}`,
    Asset_Class: of,
  });
  expect(whole).toEqual({
    ams: ams('package', 1),
    data: { Metadata_Spec_Version: 'CableLabsVOD1.1' },
    content: undefined,
    assets: [
      {
        ams: ams('title', 2),
        data: {
          Type: 'title',
          Title: '小学一年级语文：一',
          Title_Brief: '小学一年级语文：一',
          Episode_Name: '一',
          Summary_Short: '语文第 1 课，主讲：张敏',
          Actors_Display: '张敏',
          Category: '小学一年级/语文',
          Run_Time: '00:18:00',
          Display_Run_Time: '00:18',
          Year: '2020',
          Closed_Captioning: 'N',
          Billing_ID: '00000',
          Licensing_Window_Start: '2020-03-09T09:00:00',
          Licensing_Window_End: '2020-04-08T09:00:00',
          Provider_QA_Contact: 'qa@edu.example.cn',
        },
        content: undefined,
        assets: [
          {
            ams: ams('movie', 3),
            data: {
              Type: 'movie',
              Screen_Format: 'Widescreen',
              HDContent: 'Y',
              Bit_Rate: '1000',
              Content_FileSize: '134995000',
            },
            content: 'P1-chinese-01.mp4',
            assets: [],
          },
        ],
      },
    ],
  });
});

test('the index is as its schema says, and names the files that go beside', async () => {
  const view = await aCableView();
  const data = JSON.parse(textOf(adiPackages, INDEX, view));
  const isIndex = new Ajv2020({ strict: true }).compile(schemaNamed('adi-packages'));
  expect([isIndex(data), isIndex.errors]).toEqual([true, null]);
  expect(data.packages[0].files).toEqual([{ name: 'P1-chinese-01.mp4', from: 'P1/chinese/01.mp4', size: 134_995_000 }]);
});

describe('nothing is made up', () => {
  const movieOf = async (more: Partial<Recording>, adi = ADI) => {
    const view = await aCableView({ recordings: [recording('P1/chinese/01.mp4', more)], files: zone(adi) });
    const [title] = read(textOf(adiPackages, FIRST, view)).assets;
    return {
      title: title?.data,
      movie: title?.assets[0]?.data,
      assets: title?.assets.map(({ ams }) => ams.Asset_Class),
    };
  };

  test('of a recording whose streams are not known', async () => {
    const { title, movie } = await movieOf({ streams: undefined as never });
    expect(movie).toEqual({ Type: 'movie', Bit_Rate: '1000', Content_FileSize: '134995000' });
    expect(title).not.toHaveProperty('Closed_Captioning');
  });

  test('an odd shape has no name', async () => {
    expect((await movieOf({ streams: [{ type: 'video', codec: 'h264', width: 64, height: 64 }] })).movie).toEqual({
      Type: 'movie',
      HDContent: 'N',
      Bit_Rate: '1000',
      Content_FileSize: '134995000',
    });
  });

  test('what the zone agreed is written', async () => {
    const { title, movie } = await movieOf(
      {},
      ADI.replace('}', ', values: {title: {Rating: G}, movie: {Audio_Type: Mono}}}'),
    );
    expect([title?.Rating, movie?.Audio_Type]).toEqual(['G', 'Mono']);
  });

  test.each([
    ['missing', [recording('P1/chinese/01.mp4', { state: 'missing' })]],
    ['a still picture', [recording('P1/chinese/01.mp4', { still: true })]],
    ['not measured', []],
  ])('no package where the recording is %s', async (_, recordings) => {
    expect([...filesOf(adiPackages, await aCableView({ recordings })).keys()]).toEqual([INDEX]);
  });

  test('no package where the licence has no end', async () => {
    expect([...filesOf(adiPackages, await aCableView({ files: zone(ADI, '{}') })).keys()]).toEqual([INDEX]);
  });

  test('a poster where it was measured', async () => {
    const poster = recording('posters/P1-chinese-01.jpg', {
      still: true,
      length: 0,
      size: 12_345,
      streams: [{ type: 'video', codec: 'mjpeg', width: 320, height: 240 }],
    });
    const files = zone(ADI.replace('}', ', poster: "posters/{lesson}.jpg"}'));
    const view = await aCableView({ recordings: [recording('P1/chinese/01.mp4'), poster], files });
    const [title] = read(textOf(adiPackages, FIRST, view)).assets;
    expect(title?.assets.map(({ ams, data, content }) => [ams.Asset_Class, data, content])[1]).toEqual([
      'poster',
      { Type: 'poster', Content_FileSize: '12345', Image_Aspect_Ratio: '320x240' },
      'P1-chinese-01.jpg',
    ]);
    expect(packages(view)[0].files).toHaveLength(2);
    const without = await aCableView({ files });
    expect(read(textOf(adiPackages, FIRST, without)).assets[0]?.assets).toHaveLength(1);
  });
});

test('a hostile title comes through; what is too long is cut', async () => {
  const courses = (title: string) => ({
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(title)}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
  });
  const title = async (text: string) =>
    read(textOf(adiPackages, FIRST, await aCableView({ files: courses(text) }))).assets[0]?.data;
  const hostile = await title(HOSTILE);
  expect([hostile?.Title, hostile?.Title_Brief]).toEqual([`小学一年级语文：${HOSTILE}`, '小学一年级语文第1课']);
  expect([...((await title('🎓'.repeat(200)))?.Title ?? '')]).toHaveLength(128);
});

test.each([
  ['short-names: {math: M}', 'P1 Chinese 1'],
  ['short-names: {P1: Year 1}', 'Year 1 Chinese 1'],
  ['short-names: {P1: Year 1, chinese: Reading}', 'Year 1 Reading 1'],
  ['short-names: {chinese: Read}', 'Primary 1 Read 1'],
])('an English project, its brief title with %j', async (settings, brief) => {
  const files = {
    'project.yaml': 'id: small\ntitle: School TV\ntime-zone: Asia/Shanghai\nlanguages: [en]\nmedia: {folder: media}\n',
    'courses/p1.yaml':
      'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [The fisherman and the fish, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
    ...zone(ADI.replace('}', `, ${settings}}`)),
  };
  const { assets } = read(textOf(adiPackages, FIRST, await aCableView({ files })));
  expect(assets[0]?.data.Title_Brief).toBe(brief);
});

test('of two lessons that would have the same asset ids the platform gets the first', async () => {
  // Two ids of which a search of sixty million found that their digests end alike.
  const files = {
    'courses/p1.yaml':
      'grade: P1\ncourses:\n  sdfmfk: {teacher: zhang, lessons: [一]}\n  seaezb: {teacher: zhang, lessons: [一]}\n',
    'vocabulary.yaml': 'subjects:\n  sdfmfk: {name: 甲}\n  seaezb: {name: 乙}\n',
    'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [sdfmfk, seaezb, ~, ~, ~]\n',
    'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-13}\n',
  };
  const recordings = [recording('P1/sdfmfk/01.mp4'), recording('P1/seaezb/01.mp4')];
  expect(versions(await aCableView({ files, recordings }))).toEqual(['P1-sdfmfk-01 offer 1.0 2020-03-09']);
});

describe('from release to release', () => {
  const both = [recording('P1/chinese/01.mp4'), recording('P1/chinese/02.mp4')];

  test('nothing moves where nothing changed', async () => {
    const first = await aCableView({ recordings: both });
    const next = await aCableView({ recordings: both, previous: asPrevious(first), from: '2020-03-10' });
    expect(versions(next)).toEqual(['P1-chinese-01 offer 1.0 2020-03-09', 'P1-chinese-02 offer 1.0 2020-03-09']);
    for (const path of filesOf(adiPackages, first).keys())
      expect(textOf(adiPackages, path, next)).toBe(textOf(adiPackages, path, first));
  });

  test('another title is a minor version, another recording a major one', async () => {
    const previous = asPrevious(await aCableView({ recordings: both }));
    const teachers = { 'teachers.yaml': 'teachers:\n  zhang: {name: 张敏敏}\n  li: {name: 李娜}\n' };
    const retitled = await aCableView({ recordings: both, files: teachers, previous, from: '2020-03-10' });
    expect(versions(retitled)).toEqual(['P1-chinese-01 offer 1.1 2020-03-10', 'P1-chinese-02 offer 1.1 2020-03-10']);
    const changed = [recording('P1/chinese/01.mp4', { fingerprint: 'b'.repeat(64) }), recording('P1/chinese/02.mp4')];
    const again = await aCableView({
      recordings: changed,
      files: teachers,
      previous: asPrevious(retitled),
      from: '2020-03-11',
    });
    expect(versions(again)).toEqual(['P1-chinese-01 offer 2.0 2020-03-11', 'P1-chinese-02 offer 1.1 2020-03-10']);
    expect(read(textOf(adiPackages, FIRST, again)).assets[0]?.assets[0]?.ams).toMatchObject({
      Version_Major: '2',
      Version_Minor: '0',
      Creation_Date: '2020-03-11',
    });
  });

  test('what goes is deleted until its licence would have ended, and can come back', async () => {
    const previous = asPrevious(await aCableView({ recordings: both }));
    const gone = await aCableView({ recordings: both.slice(0, 1), previous, from: '2020-03-10' });
    expect(versions(gone)).toEqual(['P1-chinese-01 offer 1.0 2020-03-09', 'P1-chinese-02 DELETE 1.1 2020-03-10']);
    const { ams, assets } = read(textOf(adiPackages, 'adi/P1/P1-chinese-02/ADI.XML', gone));
    expect([ams.Verb, ams.Asset_ID, assets]).toEqual(['DELETE', packages(gone)[1].asset, []]);
    const still = await aCableView({ recordings: both.slice(0, 1), previous: asPrevious(gone), from: '2020-03-11' });
    expect(versions(still)[1]).toBe('P1-chinese-02 DELETE 1.1 2020-03-10');
    expect(versions(await aCableView({ recordings: both, previous: asPrevious(still), from: '2020-03-12' }))[1]).toBe(
      'P1-chinese-02 offer 1.2 2020-03-12',
    );
    const over = await aCableView({ recordings: [], previous: asPrevious(still), from: '2020-04-12' });
    expect(versions(over)).toEqual([]);
  });

  test('a lesson that moves out of the window stays', async () => {
    const previous = asPrevious(await aCableView({ recordings: both, days: 2 }));
    const view = await aCableView({ recordings: both, days: 1, previous });
    expect(versions(view)).toEqual(['P1-chinese-01 offer 1.0 2020-03-09', 'P1-chinese-02 offer 1.0 2020-03-09']);
    expect(versions(await aCableView({ recordings: both, days: 1 }))).toEqual(['P1-chinese-01 offer 1.0 2020-03-09']);
  });
});
