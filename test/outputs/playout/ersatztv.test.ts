import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/load/formats.js';
import type { Recording } from '../../../src/media/recording.js';
import { playoutLists } from '../../../src/outputs/playout/playout-lists.js';
import { aView, filesOf, schemaNamed, textOf, type ViewOptions } from '../a-view.js';
import { everyClip, LENGTHS } from './listed-project.js';

interface Item {
  readonly id: string;
  readonly start: string;
  readonly finish: string;
  readonly source: Readonly<Record<string, unknown>>;
  readonly tracks?: object;
}

const PLAYOUT =
  '{media-folder: /data/edu/, formats: [ersatztv], probe-hint: {pixel-format: yuv420p, audio-channels: 2}}';
const isSound = new Ajv2020({ strict: true, formats }).compile(schemaNamed('ersatztv-playout'));

async function daysOf(options: ViewOptions, more: readonly Recording[] = []) {
  const view = await aView(options);
  const recordings = new Map([...view.recordings, ...more.map((recording) => [recording.file, recording] as const)]);
  return [...filesOf(playoutLists, view).keys()]
    .filter((path) => path.includes('/ersatztv/'))
    .map((path) => {
      const data = JSON.parse(textOf(playoutLists, path, { ...view, recordings }));
      expect(isSound(data), JSON.stringify(isSound.errors)).toBe(true);
      return { name: path.slice(path.lastIndexOf('/') + 1), items: data.items as readonly Item[] };
    });
}

const measured = (file: string, streams: Recording['streams'] & object): Recording => ({
  file,
  state: 'ok',
  length: 1_112_120,
  size: 1,
  still: false,
  from: 'folder',
  container: 'mov,mp4,m4a,3gp,3g2,mj2',
  streams,
});
const VIDEO = { type: 'video', codec: 'h264', width: 1920, height: 1080, frameRate: 25 } as const;
const AUDIO = { type: 'audio', codec: 'aac' } as const;

test('every kind of item', async () => {
  const [day] = await daysOf({ files: everyClip(PLAYOUT), lengths: LENGTHS });
  const silence = expect.objectContaining({ audio: { source: expect.objectContaining({ source_type: 'lavfi' }) } });
  const at = (clock: string) => `2020-03-09T${clock}+08:00`;
  const path = (file: string) => ({ source_type: 'local', path: `/data/edu/${file}` });
  expect(day?.items).toEqual([
    {
      id: 'p1.card.20200309T000000',
      start: at('00:00:00'),
      finish: at('09:00:00'),
      source: path('card.png'),
      tracks: silence,
    },
    {
      id: 'p1.P1-chinese-01',
      start: at('09:00:00'),
      finish: at('09:18:32.120'),
      source: { ...path('P1/chinese/01.mp4'), in_point_ms: 0, out_point_ms: 1_112_120 },
    },
    {
      id: 'p1.P1-chinese-01/2',
      start: at('09:18:32.120'),
      finish: at('09:19:32.120'),
      source: { ...path("100% it's #1?.mp4"), in_point_ms: 0, out_point_ms: 60_000 },
    },
    {
      id: 'p1.P1-chinese-01/3',
      start: at('09:19:32.120'),
      finish: at('09:20:00'),
      source: { ...path("100% it's #1?.mp4"), in_point_ms: 0, out_point_ms: 27_880 },
    },
    {
      id: 'p1.between.20200309T092000',
      start: at('09:20:00'),
      finish: at('19:00:00'),
      source: path('airclass-slate.png'),
      tracks: silence,
    },
    {
      id: 'p1.news.20200309T190000',
      start: at('19:00:00'),
      finish: at('19:30:00'),
      source: { source_type: 'http', uri: 'https://live.example/news.m3u8?a=1&b=%7Bx%7D', is_live: true },
    },
    {
      id: 'p1.between.20200309T193000',
      start: at('19:30:00'),
      finish: at('20:00:00'),
      source: path('airclass-slate.png'),
      tracks: silence,
    },
    {
      id: 'p1.radio.20200309T200000',
      start: at('20:00:00'),
      finish: at('20:10:00'),
      source: path('airclass-slate.png'),
      tracks: silence,
    },
    {
      id: 'p1.card.20200309T201000',
      start: at('20:10:00'),
      finish: '2020-03-10T00:00:00+08:00',
      source: path('card.png'),
      tracks: silence,
    },
  ]);
});

test.each([
  ['Asia/Shanghai', '06:00', '2020-03-09', '20200309T060000.000000000+0800_20200310T060000.000000000+0800.json', 24],
  ['Europe/Berlin', '00:00', '2020-03-29', '20200329T000000.000000000+0100_20200330T000000.000000000+0200.json', 23],
  ['UTC', '00:00', '2020-03-09', '20200309T000000.000000000+0000_20200310T000000.000000000+0000.json', 24],
])('in %s from %s on: the name is the day, and its items last as long', async (zone, dayStart, from, name, hours) => {
  const [day] = await daysOf({ files: everyClip(PLAYOUT, dayStart, zone), lengths: LENGTHS, from });
  expect(day?.name).toBe(name);
  const [first] = day?.items ?? [];
  let at = Date.parse(first?.start ?? '');
  expect(at).toBe(Date.parse(name.replace(/^(....)(..)(..)T(..)(..)(..)\.\d{9}(...)(..).*/, '$1-$2-$3T$4:$5:$6$7:$8')));
  for (const { start, finish } of day?.items ?? []) {
    expect(Date.parse(start)).toBe(at);
    at = Date.parse(finish);
  }
  expect(at - Date.parse(first?.start ?? '')).toBe(hours * 3_600_000);
  expect(new Set(day?.items.map(({ id }) => id)).size).toBe(day?.items.length);
});

test('a recording that runs over the start of the day goes on in the next list', async () => {
  const [, day] = await daysOf({ files: everyClip(PLAYOUT, '09:10'), lengths: LENGTHS, from: '2020-03-08' });
  expect(day?.items[0]).toMatchObject({
    id: 'p1.P1-chinese-01',
    start: '2020-03-09T09:10:00+08:00',
    source: { in_point_ms: 600_000, out_point_ms: 1_112_120 },
  });
});

describe('probe hints', () => {
  const lesson = async (streams: Recording['streams'] & object, playout = PLAYOUT) => {
    const recording = measured('P1/chinese/01.mp4', streams);
    const [day] = await daysOf({ files: everyClip(playout), lengths: LENGTHS }, [recording]);
    return day?.items[1];
  };

  test('from what was measured, every stream at its number', async () => {
    expect((await lesson([{ type: 'data', codec: 'png' }, VIDEO, AUDIO]))?.source.probe_hint).toEqual({
      video: [{ stream_index: 1, codec: 'h264', width: 1920, height: 1080, pix_fmt: 'yuv420p', frame_rate: '25' }],
      audio: [{ stream_index: 2, codec: 'aac', channels: 2 }],
      format_name: 'mov,mp4,m4a,3gp,3g2,mj2',
      duration_ms: 1_112_120,
    });
  });

  test('is left out where the zone does not say what is not measured, or the picture’s size is not known', async () => {
    const without = '{media-folder: /data/edu, formats: [ersatztv]}';
    expect((await lesson([VIDEO, AUDIO], without))?.source).not.toHaveProperty('probe_hint');
    expect((await lesson([{ type: 'video', codec: 'h264' }, AUDIO]))?.source).not.toHaveProperty('probe_hint');
  });

  test('a recording without sound gets silence, or black would be shown', async () => {
    expect((await lesson([VIDEO]))?.tracks).toMatchObject({ audio: { source: { source_type: 'lavfi' } } });
    expect(await lesson([VIDEO, AUDIO])).not.toHaveProperty('tracks');
  });
});

test('the media folder may be an address', async () => {
  const playout = '{media-folder: "https://files.example/edu/", formats: [ersatztv]}';
  const [day] = await daysOf({ files: everyClip(playout), lengths: LENGTHS });
  expect(day?.items[2]?.source).toEqual({
    source_type: 'http',
    uri: 'https://files.example/edu/100%25%20it%27s%20%231%3F.mp4',
    in_point_ms: 0,
    out_point_ms: 60_000,
  });
});
