import { beforeAll, describe, expect, test } from 'vitest';
import { RenderedRelease } from '../../../src/proof/rendered-release.js';
import type { StageFault } from '../../../src/proof/stage-fault.js';
import { timelineReader } from '../../../src/proof/timeline/timeline.js';
import { aRelease } from '../../release/a-release.js';

const PATH = 'timeline/p1.json';
let table = '';

beforeAll(async () => {
  const { files } = await aRelease({
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-10, at: 09:00, show: math, reason: 停电 "改期"}\n',
  });
  const file = files.find(({ file }) => file.path === PATH)?.file;
  table = Buffer.concat([...(file?.chunks() ?? [])].map((chunk) => Buffer.from(chunk))).toString();
});

/** What is understood of a table that comes in pieces. */
async function read(text: string, piece: number) {
  const release = new RenderedRelease(undefined, []);
  const faults: Omit<StageFault, 'path'>[] = [];
  const reading = await timelineReader.open({ zone: undefined, path: PATH }, (fault) => faults.push(fault), release);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) {
    // A piece is the reader's only until the next one.
    const own = Buffer.from(bytes.subarray(at, at + piece));
    reading.chunk(own);
    own.fill(0);
  }
  reading.end();
  return { faults, firstRuns: [...release.firstRuns], tables: [...release.tables] };
}

describe('a table in pieces', () => {
  test.each([1, 2, 3, 7, 64, 100, 333])('of %i bytes is the same', async (piece) => {
    const whole = await read(table, table.length);
    expect(whole.faults).toEqual([]);
    expect(whole.firstRuns.length).toBeGreaterThan(2);
    expect(await read(table, piece)).toEqual(whole);
  });

  test.each([1, 7, 333])('of %i bytes has its faults on the same line', async (piece) => {
    const late = table.replace(/(p1\.P1-math-01",\d+),1200000/, '$1,1200001');
    const line = late.slice(0, late.indexOf('1200001')).split('\n').length + 1;
    const { faults } = await read(late, piece);
    expect(faults.map((fault) => fault.line)).toEqual([line]);
  });

  test.each([1, 7, 333])('of %i bytes that ends too early is none', async (piece) => {
    await expect(read(table.slice(0, -5), piece)).rejects.toThrow('it ends too early');
    await expect(read(table.trimEnd(), piece)).rejects.toThrow('it ends too early');
  });
});
