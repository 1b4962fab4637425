import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../../src/model/time.js';
import { timelineTables } from '../../../src/outputs/timeline/timeline-tables.js';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { timelineOf } from '../../../src/published/read-timeline.js';
import { thinned } from '../../../src/report/release-page/recordings-chart.js';
import type { ReportFacts } from '../../../src/report/release-page/report-facts.js';
import { reportPage } from '../../../src/report/release-page/report-page.js';
import { barsOf, LEFT, WIDTH } from '../../../src/report/release-page/week/week-drawing.js';
import type { Block } from '../../../src/report/release-page/week/week-facts.js';
import { HOSTILE } from '../../outputs/a-view.js';
import fc from '../../properties.js';
import { pageFacts } from './page-facts.js';

const OUTPUTS = 'outputs: {xmltv: {days: 7}}\n';
const ZONE = `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\n${OUTPUTS}`;
const WEEK =
  'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:30: eyes\nrepeats: [{of: today, from: 09:00-09:20, at: 14:00}]\n';
const FILES = { 'zones/one.yaml': ZONE, 'timetables/p1.yaml': WEEK };

/** Elements of the page by their class, with their `d`, and the texts of figure captions. */
function read(page: string) {
  const paths: { readonly kind: string; readonly d: string; readonly figure: number }[] = [];
  const captions: string[] = [];
  let [figures, isCaption] = [0, false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'figure') figures++;
    if (name === 'figcaption') {
      isCaption = true;
      captions.push('');
    }
    if (name === 'path') paths.push({ kind: attributes.class ?? '', d: attributes.d ?? '', figure: figures });
  });
  parser.on('text', (text) => {
    if (isCaption) captions.push(`${captions.pop() ?? ''}${text}`);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'figcaption') isCaption = false;
  });
  parser.write(page.replace('<!DOCTYPE html>\n', '')).close();
  const bars = (kind: string, figure = 1) =>
    paths.filter((path) => path.figure === figure && path.kind === kind).flatMap(({ d }) => d.split('z').slice(0, -1));
  return { bars, captions, figures };
}

const changed = (before: ReportFacts, after: ReportFacts) =>
  compareReleases(timelineOf(timelineTables(before.views)), timelineOf(timelineTables(after.views)));

/** Bars as the drawing has them: where they begin and how long they are. */
const edges = (bars: readonly string[]) =>
  bars.map((bar) => {
    const [, x = '', y = '', width = ''] = /^M([\d.]+) ([\d.]+)h([\d.]+)v/.exec(bar) ?? [];
    return { x: Number(x), y: Number(y), end: Number(x) + Number(width) };
  });

describe('the week as a drawing', () => {
  test('a bar for each lesson, repeat and programme; one that is not ready is red', async () => {
    const facts = await pageFacts({ files: FILES, recordings: { 2: { state: 'missing', length: 0 } } });
    const { bars, captions } = read(reportPage(facts));
    expect(['first', 'repeat', 'programme', 'missing'].map((kind) => bars(kind).length)).toEqual([4, 4, 5, 2]);
    expect(captions[0]).toContain('首播 4，重播 4，其他 5');
    expect(captions[0]).toContain('，录像未备 2');
    expect(captions[0]).not.toContain('变动');
  });

  test('the table says of each day what the drawing shows', async () => {
    const facts = await pageFacts({ files: FILES, recordings: { 2: { state: 'missing', length: 0 } } });
    const [, table = ''] = /<section id="week"[\s\S]*?<table>([\s\S]*?)<\/table>/.exec(reportPage(facts)) ?? [];
    const cells = [...table.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''));
    const day = '首播 1，重播 1，其他 11 first, 1 repeats, 1 other';
    const monday = `09:00–14:20 ${day}`;
    const tuesday = '09:00–14:20 首播 0，重播 0，其他 10 first, 0 repeats, 1 other，录像未备 2, 2 not ready';
    const none = ' 首播 0，重播 0，其他 00 first, 0 repeats, 0 other';
    expect(cells).toEqual([monday, tuesday, monday, monday, monday, none, none]);
  });

  test('what has changed since the release on air is marked and listed', async () => {
    const before = await pageFacts({ files: FILES });
    const after = await pageFacts({
      files: { ...FILES, 'timetables/p1.yaml': `${WEEK}changes: [{on: 2020-03-11, at: 09:00, show: eyes}]\n` },
      compare: () => ({ since: '000001-0123456789ab', diff: changed(before, after) }),
    });
    const page = reportPage(after);
    const { bars, captions } = read(page);
    expect(bars('changed').length).toBeGreaterThan(0);
    expect(captions[0]).toContain(`，变动 ${bars('changed').length}`);
    expect(page).toContain('自 000001-0123456789ab 以来的变动');
    expect(page).toContain('2020-03-11 周三');
  });

  test('a lesson that moves is marked where it was and where it comes', async () => {
    const before = await pageFacts({ files: FILES });
    const after = await pageFacts({
      files: {
        ...FILES,
        'timetables/p1.yaml': `${WEEK}changes: [{on: 2020-03-11, at: 09:00, moved-to: 16:00, reason: 停电}]\n`,
      },
      compare: () => ({ since: '000001-0123456789ab', diff: changed(before, after) }),
    });
    const starts = edges(read(reportPage(after)).bars('changed')).map(({ x }) => x);
    const [was, is] = [Math.min(...starts), Math.max(...starts)];
    const { bars } = read(reportPage(after));
    const lessons = edges(bars('first'));
    expect(lessons.some(({ x }) => x === is)).toBe(true);
    expect(lessons.filter(({ x }) => x === was)).toHaveLength(4);
  });

  test('a release that cannot be compared is said to be, and nothing on air is not a comparison', async () => {
    const unread = await pageFacts({
      files: FILES,
      compare: () => ({ since: '000001-0123456789ab', diff: undefined }),
    });
    expect(reportPage(unread)).toContain('Not compared: that release is too large, or cannot be read');
    const none = reportPage(await pageFacts({ files: FILES, compare: () => undefined }));
    expect(none).not.toMatch(/id="changes"|Not compared/);
  });

  test('many changes are cut, and the command for all of them is there', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => {
      const minute = 600 + index * 10;
      const clock = (at: number) =>
        `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
      return `  ${clock(minute)}-${clock(minute + 10)}: eyes\n`;
    });
    const before = await pageFacts({ files: FILES });
    const after = await pageFacts({
      files: {
        ...FILES,
        'timetables/p1.yaml': WEEK.replace('repeats:', `${rows.join('')}repeats:`).replace(/repeats.*\n/, ''),
      },
      compare: () => ({ since: '000001-0123456789ab', diff: changed(before, after) }),
    });
    const page = reportPage(after);
    expect(page).toMatch(/<code>airclass diff 000001-0123456789ab current<\/code>/);
    expect(page.match(/<tr class="(added|cancelled)">/g)).toHaveLength(50);
  });

  test('a channel without lessons has an empty drawing', async () => {
    const facts = await pageFacts({ files: FILES, from: '2020-06-01' });
    const { bars, captions } = read(reportPage(facts));
    expect(bars('first')).toEqual([]);
    expect(captions[0]).toContain('首播 0，重播 0，其他 0');
  });

  test('titles that are markup stay texts', async () => {
    const facts = await pageFacts({
      files: {
        ...FILES,
        'project.yaml': `id: small\ntitle: ${JSON.stringify(HOSTILE)}\ntime-zone: Asia/Shanghai\nmedia: {}\n`,
        'programmes.yaml': `programmes:\n  eyes: {title: "</svg><script>alert(1)</script>", kind: exercise}\n  card: {title: 台标, kind: card}\n`,
      },
    });
    const page = reportPage(facts);
    expect(page).not.toContain('<script');
    expect(read(page).figures).toBe(2);
  });
});

test.each([
  ['the hour that is there twice', '2020-10-19', '2020-10-25', ['02:10-02:30', '03:10-03:40']],
  ['the hour that is not there', '2020-03-23', '2020-03-29', ['01:10-01:50', '03:10-03:40']],
])('nothing overlaps in a week with %s', async (_, monday, sunday, slots) => {
  const facts = await pageFacts({
    from: monday,
    now: Date.parse(`${monday}T00:00:00Z`),
    files: {
      ...FILES,
      'project.yaml': 'id: small\ntitle: x\ntime-zone: Europe/Berlin\nday-start: 00:00\nmedia: {}\n',
      'calendar.yaml': `term: {first-day: ${monday}, last-day: ${sunday}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
      'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${monday}\nweek:\n${slots.map((slot) => `  ${slot}: eyes\n`).join('')}`,
    },
  });
  const bars = edges(read(reportPage(facts)).bars('programme'));
  expect(bars.length).toBeGreaterThan(5);
  for (const [index, bar] of bars.entries()) {
    const next = bars[index + 1];
    expect(bar.x).toBeGreaterThanOrEqual(LEFT);
    expect(bar.end).toBeLessThanOrEqual(WIDTH);
    if (next !== undefined && next.y === bar.y) expect(next.x).toBeGreaterThanOrEqual(bar.end);
  }
});

test('bars never overlap or leave the drawing, whatever the clock does', () => {
  const kinds = ['first', 'repeat', 'programme', 'fill', 'missing'] as const;
  const blocks = fc.array(
    fc.tuple(
      fc.constantFrom(...kinds),
      fc.integer({ min: -2 * HOUR, max: 50 * HOUR }),
      fc.integer({ min: 0, max: 4 * HOUR }),
    ),
  );
  fc.assert(
    fc.property(blocks, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 28 }), (drawn, from, length) => {
      const inOrder = drawn.map(([kind, start, long]): Block => ({ kind, from: start, until: start + long }));
      let end = LEFT;
      for (const { x, width } of barsOf(inOrder, { from, until: from + length })) {
        expect(x).toBeGreaterThanOrEqual(end - 0.051);
        expect(width).toBeGreaterThan(0);
        end = x + width;
      }
      expect(end).toBeLessThanOrEqual(WIDTH);
    }),
  );
});

describe('recordings against their slots', () => {
  test('what is too long or short is drawn as that, and counted', async () => {
    const facts = await pageFacts({
      files: FILES,
      recordings: { 1: { length: 21 * MINUTE }, 2: { length: 2 * MINUTE }, 3: { state: 'missing', length: 0 } },
    });
    const { bars, captions } = read(reportPage(facts));
    expect(['fits', 'short', 'too-long'].map((kind) => bars(kind, 2).length)).toEqual([2, 1, 1]);
    expect(captions[1]).toContain('4 个录像占槽位的 10 %–105 %');
    expect(captions[1]).toContain('合适 2');
    expect(captions[1]).toContain('，过短 1（左）');
    expect(captions[1]).toContain('，超长 1（右，过线）');
  });

  test('no chart where nothing was measured', async () => {
    const nothing = Object.fromEntries(
      [1, 2, 3, 4, 5].map((number) => [number, { state: 'missing' as const, length: 0 }]),
    );
    expect(read(reportPage(await pageFacts({ files: FILES, recordings: nothing }))).figures).toBe(1);
  });

  test.each([1, 2, 199, 200, 201, 399, 1000])(
    'of %d recordings the extremes and what does not fit are kept',
    (length) => {
      const kindOf = (index: number) => (index === Math.floor(length / 2) ? 'short' : 'fits');
      const all = Array.from({ length }, (_, index) => ({ part: index / 1000, kind: kindOf(index) }) as const);
      const bars = thinned(all);
      expect(bars.length).toBeLessThanOrEqual(200);
      expect([bars[0], bars.at(-1)]).toEqual([all[0], all.at(-1)]);
      expect(bars.filter(({ kind }) => kind === 'short')).toHaveLength(1);
      expect(bars.map(({ part }) => part)).toEqual(bars.map(({ part }) => part).toSorted((a, b) => a - b));
    },
  );
});

test('200 channels: what needs something is drawn, the rest is in the table, and the page stays below 1 MB', async () => {
  const ids = Array.from({ length: 200 }, (_, index) => `c${String(index + 1).padStart(3, '0')}`);
  const lineup = ids.map(
    (id, index) =>
      `  ${id}: {number: ${index + 1}, id: ${id}.example, name: ${id}, stream: "https://example.org/${id}.m3u8"}\n`,
  );
  const slots = Array.from({ length: 30 }, (_, index) => {
    const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    return `  ${clock(480 + index * 25)}-${clock(500 + index * 25)}: eyes\n`;
  });
  const facts = await pageFacts({
    files: {
      'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n${lineup.join('')}${OUTPUTS}`,
      'timetables/p1.yaml': WEEK.replace('channel: p1', 'channel: c150'),
      ...Object.fromEntries(
        ids
          .filter((id) => id !== 'c150')
          .map((id) => [
            `timetables/${id}.yaml`,
            `channel: ${id}\ngrade: P1\nfrom: 2020-03-09\nweek:\n${slots.join('')}`,
          ]),
      ),
    },
    recordings: { 2: { state: 'missing', length: 0 } },
  });
  const page = reportPage(facts);
  const { captions, figures } = read(page);
  expect(figures).toBe(25);
  expect(captions.filter((caption) => caption.includes('c150'))).toHaveLength(1);
  expect(page).toContain('另有 176 个频道没有画出');
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
});
