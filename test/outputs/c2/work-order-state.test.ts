import { describe, expect, test } from 'vitest';
import { c2Carriers } from '../../../src/model/c2/carriers.js';
import { fieldFault } from '../../../src/model/c2/field-fault.js';
import { workOrderState } from '../../../src/outputs/c2/work-order-state.js';
import { HOSTILE, textOf } from '../a-view.js';
import { type C2ViewOptions, c2View } from './c2-view.js';
import { readAdiText } from './read-adi.js';

async function state(options: C2ViewOptions = {}) {
  return readAdiText(textOf(workOrderState, 'c2/objects.xml', await c2View(options)));
}

function counts(objects: Awaited<ReturnType<typeof state>>['objects']): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { type } of objects) found[type] = (found[type] ?? 0) + 1;
  return found;
}

const CODES = 'small.one';

describe('what the carrier is to have', () => {
  test('a grade and a course are categories, a course a series, a lesson a program with its movie', async () => {
    const { objects, mappings } = await state();
    // Two days: the first two lessons; a day is 9 h off air, a lesson, and off air again.
    expect(counts(objects)).toEqual({ Category: 2, Channel: 1, Series: 1, Program: 2, Movie: 2, Schedule: 6 });
    expect(mappings.map(({ parent, element, properties }) => [parent, element, properties.Sequence])).toEqual([
      [`Category ${CODES}.category.P1`, `Channel ${CODES}.channel.p1`, undefined],
      [`Category ${CODES}.category.P1-chinese`, `Series ${CODES}.series.P1-chinese`, undefined],
      [`Series ${CODES}.series.P1-chinese`, `Program ${CODES}.program.P1-chinese-01`, '1'],
      [`Program ${CODES}.program.P1-chinese-01`, `Movie ${CODES}.movie.P1-chinese-01`, undefined],
      [`Series ${CODES}.series.P1-chinese`, `Program ${CODES}.program.P1-chinese-02`, '2'],
      [`Program ${CODES}.program.P1-chinese-02`, `Movie ${CODES}.movie.P1-chinese-02`, undefined],
    ]);
  });

  test('a movie is what was measured', async () => {
    const { objects } = await state();
    expect(objects.find(({ type }) => type === 'Movie')?.properties).toEqual({
      Type: '1',
      FileURL: 'ftp://vod.example/edu/P1/chinese/01.mp4',
      SourceDRMType: '0',
      DestDRMType: '0',
      AudioType: '2',
      ScreenFormat: '1',
      ClosedCaptioning: '0',
      OCSURL: 'ftp://vod.example/',
      Duration: '00170503',
      FileSize: '123456789',
      BitRateType: '7',
      VideoType: '1',
      AudioFormat: '2',
      Resolution: '8',
      VideoProfile: '5',
      SystemLayer: '3',
      ServiceType: '1',
    });
  });

  test('a program opens with its first broadcast and closes as the zone says', async () => {
    const { objects } = await state();
    const program = objects.find(({ type }) => type === 'Program')?.properties;
    expect(program).toMatchObject({
      DefinitionFlag: '1',
      LicensingWindowStart: '20200309090000',
      LicensingWindowEnd: '20200408090000',
      OrgAirDate: '20200309',
      SeriesFlag: '1',
    });
    const series = objects.find(({ type }) => type === 'Series')?.properties;
    expect(series).toMatchObject({
      LicensingWindowStart: '20200309090000',
      LicensingWindowEnd: '20200419090000',
      VolumnCount: '12',
    });
  });

  test('schedules cover the window without gap, in Beijing time, each shorter than a day', async () => {
    const options = { c2: 'days: 7', outputs: '', files: timeZone('America/New_York') };
    const rows = (await state(options)).objects.filter(({ type }) => type === 'Schedule');
    const spans = rows.map(({ properties: { StartDate = '', StartTime = '', Duration = '' } }) => {
      const [, ...day] = /^(\d{4})(\d\d)(\d\d)$/.exec(StartDate) ?? [];
      const start = Date.parse(`${day.join('-')}T${StartTime.replace(/(..)(..)(..)/, '$1:$2:$3')}+08:00`);
      return { start, length: Date.parse(`1970-01-01T${Duration.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`) };
    });
    // A broadcast day in New York begins at 00:00 there: 12:00 in Beijing in summer time.
    expect(new Date(spans[0]?.start ?? 0).toISOString()).toBe('2020-03-09T04:00:00.000Z');
    spans.slice(1).forEach(({ start }, index) => {
      const before = spans[index];
      expect((before?.start ?? 0) + (before?.length ?? 0)).toBe(start);
    });
    const last = spans.at(-1);
    expect((last?.start ?? 0) + (last?.length ?? 0) - (spans[0]?.start ?? 0)).toBe(7 * 86_400_000);
  });

  test('nothing on demand: channels, their categories and schedules', async () => {
    expect(counts((await state({ outputs: '' })).objects)).toEqual({ Category: 1, Channel: 1, Schedule: 6 });
  });

  test('a lesson without its facts is left out, and its course with the last of them', async () => {
    const { objects } = await state({
      recordings: { 'P1/chinese/01.mp4': { state: 'missing', length: 0 }, 'P1/chinese/02.mp4': { streams: [] } },
    });
    expect(counts(objects)).toEqual({ Category: 1, Channel: 1, Schedule: 6 });
  });

  test('a logo belongs to the categories of its channel', async () => {
    const lineup =
      '{p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1", logo: "https://img.example/p1.png"}}';
    const { objects, mappings } = await state({ lineup });
    expect(objects.find(({ type }) => type === 'Picture')?.properties).toEqual({
      FileURL: 'https://img.example/p1.png',
    });
    expect(mappings).toContainEqual(
      expect.objectContaining({ parent: `Picture ${CODES}.picture.p1`, element: `Category ${CODES}.category.P1` }),
    );
  });

  test('every object is what its table holds, and every end of a mapping is there', async () => {
    const long = `${HOSTILE} ${'长'.repeat(200)}`.replaceAll("'", "''");
    const { objects, mappings } = await state({
      files: {
        'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ['${long}', 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n`,
      },
    });
    const ends = new Map(objects.map(({ type, code, id }) => [`${type} ${code}`, id]));
    expect(ends.size).toBe(objects.length);
    expect(new Set(ends.values()).size).toBe(objects.length);
    for (const { type, id, code, properties } of objects) {
      expect([id.length, code.length <= 128]).toEqual([32, true]);
      const table = Object.entries(c2Carriers.telecom.tables).find(([element]) => element === type)?.[1] ?? [];
      for (const { name, required, field } of table) {
        const value = properties[name];
        if (required) expect([type, name, value]).not.toContain(undefined);
        if (value !== undefined) expect([name, fieldFault(value, field, 'characters')]).toEqual([name, undefined]);
      }
    }
    for (const { parent, element, ids } of mappings) expect(ids).toEqual([ends.get(parent), ends.get(element)]);
    expect(objects.find(({ type }) => type === 'Program')?.properties.Name).toBe(
      `小学一年级语文：${HOSTILE} ${'长'.repeat(200)}`.slice(0, 129).trimEnd(),
    );
  });

  test('sending.json has what sending needs and no secret', async () => {
    const view = await c2View({ c2: 'endpoint: "https://c2.example/ExecCmd"' });
    expect(JSON.parse(textOf(workOrderState, 'c2/sending.json', view))).toEqual({
      version: 1,
      project: 'small',
      zone: 'one',
      carrier: 'telecom',
      'csp-id': 'SCEDU',
      'lsp-id': 'TEL',
      'order-url': 'ftp://vod.example/c2',
      endpoint: 'https://c2.example/ExecCmd',
      window: { from: '2020-03-09T00:00:00+08:00', until: '2020-03-16T00:00:00+08:00' },
    });
  });
});

function timeZone(zone: string): Readonly<Record<string, string>> {
  return { 'project.yaml': `id: small\ntitle: 小项目\ntime-zone: ${zone}\nmedia: {}\n` };
}
