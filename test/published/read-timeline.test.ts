import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WrittenFile } from '../../src/files/full-file.js';
import { timelineTables } from '../../src/outputs/timeline/timeline-tables.js';
import { readTimeline } from '../../src/published/read-timeline.js';
import { aView } from '../outputs/a-view.js';
import { MORNING } from './as-run/a-timeline.js';
import { listingOf } from './listing.js';

let folder = '';
let files: Readonly<Record<string, WrittenFile>> = {};
const at = (name: string) => join(folder, 'timeline', name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-timeline-'));
  for (const { path, chunks } of timelineTables([await aView(MORNING)])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk))));
  }
  files = listingOf(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const damaged = (why: string) => expect.objectContaining({ exitCode: 1, message: expect.stringContaining(why) });
const refusal = (listed = files): unknown => {
  try {
    return readTimeline(folder, listed);
  } catch (error) {
    return error;
  }
};

describe.each(['zones.json', 'p1.json'])('%s that is lost is damage, never one file less', (name) => {
  test.each<[string, () => void, string]>([
    ['gone', () => rmSync(at(name)), 'ENOENT'],
    ['empty', () => writeFileSync(at(name), ''), 'has other bytes'],
    ['truncated', () => truncateSync(at(name), 40), 'has other bytes'],
    ['foreign', () => writeFileSync(at(name), '{}'), 'has other bytes'],
    ['too large', () => truncateSync(at(name), 1 << 30), 'has other bytes'],
    [
      'a folder',
      () => {
        rmSync(at(name));
        mkdirSync(at(name));
      },
      'is a folder',
    ],
  ])('%s', (_, lose, why) => {
    lose();
    expect(refusal()).toEqual(damaged(why));
  });

  test.each([
    ['{}', 'has version undefined'],
    ['[]', 'has version undefined'],
    ['null', 'has version undefined'],
    ['{"version": 2}', 'has version 2, and this AirClass reads version 1'],
    ['{"version": 1}', 'json is not as schemas/timeline'],
    ['{', 'JSON'],
  ])('%s, although the manifest lists it', (text, why) => {
    writeFileSync(at(name), text);
    expect(refusal(listingOf(folder))).toEqual(damaged(why));
  });
});

test('every field is looked at before it is used', () => {
  const sound: unknown = JSON.parse(readText('p1.json'));
  for (const key of ['channel', 'from', 'until', 'airings', 'items']) {
    for (const value of [null, 'x', -0.5, [[]], [null], [{ title: 1 }]]) {
      writeFileSync(at('p1.json'), JSON.stringify({ ...Object(sound), [key]: value }));
      expect([key, value, refusal(listingOf(folder))]).toEqual([key, value, damaged('p1.json')]);
    }
  }
});

test('rows that overlap, an unknown item, a table under another name', () => {
  const text = readText('p1.json');
  for (const [spoil, why] of [
    [(rows: string) => rows.replace(/,0,0,null\]/, ',999,0,null]'), 'names item 999'],
    [(rows: string) => rows.replace(/("from":)\d+/, '$19999999999999'), 'begins before'],
    [(rows: string) => rows.replace('"channel":"p1"', '"channel":"p2"'), 'p1.json is not as'],
  ] as const) {
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    writeFileSync(at('p1.json'), spoilt);
    expect(refusal(listingOf(folder))).toEqual(damaged(why));
  }
});

test('a channel that a zone carries has a table', () => {
  const { 'timeline/p1.json': _, ...others } = files;
  expect(refusal(others)).toEqual(damaged('names channel "p1", which has no table'));
});

test('a release of an AirClass that wrote no timeline', () => expect(refusal({})).toBeUndefined());

function readText(name: string): string {
  return readFileSync(at(name), 'utf8');
}
