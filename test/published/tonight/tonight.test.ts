import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTimeline } from '../../../src/published/read-timeline.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import { type Tonight, tonight } from '../../../src/published/tonight/tonight.js';
import { readManifest } from '../../../src/release/releases.js';
import { screen } from '../../../src/report/tonight/screen.js';
import { TonightBench } from '../../cli/tonight-bench.js';
import fc from '../../properties.js';

const bench = new TonightBench();
let timeline: ReleaseTimeline;
/** What the table for spreadsheets says, read with nothing of ours. */
let rows: readonly { readonly event: string; readonly starts: number; readonly ends: number }[];

beforeAll(async () => {
  await bench.must('2020-03-09T02:30', 'build', '--from', '2020-03-09', '--quiet');
  const out = bench.at('out');
  const id = readManifest(out, JSON.parse(readFileSync(join(out, 'current/manifest.json'), 'utf8')).id);
  const read = readTimeline(join(out, 'current'), id.files);
  if (read === undefined) throw new Error('no timeline');
  timeline = read;
  const zone = join(out, 'current/one');
  const table = readdirSync(zone).find((name) => name.endsWith('.csv')) ?? '';
  const [head = '', ...lines] = readFileSync(join(zone, table), 'utf8').trim().split('\n');
  const columns = head.trim().split(',');
  const at = (cells: readonly string[], name: string) => cells[columns.indexOf(name)] ?? '';
  rows = lines.map((line) => {
    const cells = line.trim().split(',');
    return { event: at(cells, 'event'), starts: Date.parse(at(cells, 'starts')), ends: Date.parse(at(cells, 'ends')) };
  });
});
afterAll(() => rmSync(bench.folder, { recursive: true }));

function at(now: number): Tonight {
  const until =
    Date.parse('2020-03-09T22:00Z') + Math.max(0, Math.ceil((now + 1 - Date.parse('2020-03-09T22:00Z')) / DAY)) * DAY;
  return tonight(
    {
      now,
      until,
      release: {
        kind: 'sound',
        id: '000001-0123456789ab',
        timeline,
        made: undefined,
        by: undefined,
        reason: undefined,
        signature: 'none',
        missing: new Set(),
        kept: [],
      },
      project: { sound: undefined, isPublished: true, errors: 0, changes: undefined },
      orders: new Map(),
      holds: { isLost: false, held: [] },
    },
    'Asia/Shanghai',
  );
}

const DAY = 86_400_000;
const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);

test('at any minute each channel shows what the table of airings says', () => {
  const first = Date.parse('2020-03-09T06:00+08:00');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 * 24 * 60 - 1 }), (minutes) => {
      const now = first + minutes * 60_000 + (minutes % 7) * 1000;
      const facts = at(now);
      const lines = screen({
        tonight: facts,
        places: { project: undefined, out: undefined },
        language: 'en',
        colour: false,
      }).split('\n');
      for (const { channel, now: on, next } of facts.channels) {
        const own = rows.filter(({ event }) => event.startsWith(`${channel}.`));
        const showing = own.find(({ starts, ends }) => starts <= now && now < ends);
        const coming = own.find(({ starts }) => starts > now && starts < facts.until);
        expect(on?.run === 'fill' ? undefined : on?.id).toBe(showing?.event);
        expect(next?.id).toBe(coming?.event);
        const line = lines.find((text) => text.startsWith(`${channel} `)) ?? '';
        if (showing !== undefined) expect(line).toMatch(new RegExp(`^${channel} +-${clock(showing.ends)} `));
        if (coming === undefined) expect(line).toContain('until sign-off');
        else expect(line).toContain(` ${clock(coming.starts)} `);
      }
    }),
    { numRuns: 60 },
  );
});

test('the broadcast day ends at sign-off', () => {
  expect(at(Date.parse('2020-03-10T05:59+08:00')).channels[0]?.next).toBeUndefined();
  expect(at(Date.parse('2020-03-10T06:00+08:00')).channels[0]?.next?.item.lesson).toBe('P1-chinese-02');
});
