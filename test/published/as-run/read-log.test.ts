import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../../src/diagnostics/diagnostic-list.js';
import { lineColumn } from '../../../src/diagnostics/line-column.js';
import { readAuthorised } from '../../../src/published/as-run/authorised.js';
import { readLogLength, readLogTime } from '../../../src/published/as-run/log-time.js';
import type { PlayedName } from '../../../src/published/as-run/played-item.js';
import { readLogs } from '../../../src/published/as-run/read-log.js';
import { processorTime } from '../../processor-time.js';
import fc from '../../properties.js';

function read(text: string, timeZone = 'Asia/Shanghai', known: readonly string[] = []) {
  const diagnostics = new DiagnosticList();
  const isKnown = (name: PlayedName) => name.kind === 'file' && known.includes(name.path);
  const { items, stops } = readLogs([{ file: 'p.log', text }], { timeZone, diagnostics, isKnown });
  return {
    items: items.map(({ channel, start, end, name, isFiller }) => {
      const what = name.kind === 'file' ? name.path : name.kind === 'event' ? `#${name.id}` : 'live';
      const lasts = end === undefined ? '' : ` ${(end - start) / 1000}`;
      return `${channel ?? ''}${new Date(start).toISOString()}${lasts} ${what}${isFiller ? ' filler' : ''}`;
    }),
    stops: stops.map((stop) => new Date(stop).toISOString()),
    reports: diagnostics.sorted().map(({ problem, message, span }) => {
      const { line, column } = lineColumn(text, span.start);
      return `${line}:${column} ${problem.id}: ${message.en}`;
    }),
  };
}

describe('a line of each version of ffplayout', () => {
  test.each([
    ['0.9 to 0.23, a file', '[2020-03-09 09:05:00.12345] [ INFO] Play for 00:14:56.040: /data/a b.mp4  '],
    [
      '0.9 to 0.23 with tags',
      '[2020-03-09 09:05:00.12345] [ INFO] Play for <yellow>00:14:56.040</>: <b><magenta>/data/a b.mp4  </></b>',
    ],
    [
      '0.24, a file',
      '[2020-03-09 09:05:00.123456] [ INFO] Play for <yellow>00:14:56.040</> (3/120): <b><magenta>/data/a b.mp4  </></b>',
    ],
    [
      '0.25 to 2.0, a file',
      '<span class="log-gray">[2020-03-09 09:05:00.123456+08:00]</span> <span class="level-info">[ INFO]</span> Play for <span class="log-number">00:14:56.040</span>: <span class="log-addr">/data/a b.mp4</span>',
    ],
    [
      'a terminal',
      '\u001b[90m[2020-03-09 09:05:00.123456]\u001b[0m \u001b[92m[ INFO]\u001b[0m Play for \u001b[33m00:14:56.040\u001b[0m: \u001b[1;35m/data/a b.mp4\u001b[0m',
    ],
    ['line ends of Windows', '[2020-03-09 09:05:00.12345] [INFO ] Play for 00:14:56.040: /data/a b.mp4\r'],
  ])('%s', (_, line) => {
    expect(read(`${line}\n`)).toEqual({
      items: ['2020-03-09T01:05:00.123Z 896.04 /data/a b.mp4'],
      stops: [],
      reports: [],
    });
  });

  test.each([
    ['a file', '[2020-03-09 09:05:00,123] [INFO]  Play: /data/a b.mp4'],
    ['quotes', '[2020-03-09 09:05:00,123] [INFO]  Play: "/data/a b.mp4"'],
    [
      'a terminal',
      '\u001b[30;1m[2020-03-09 09:05:00,123]\u001b[0m\u001b[32;1m[INFO]\u001b[0m   \u001b[38;1m  Play: \u001b[35;1m/data/a b.mp4\u001b[0m\u001b[0m',
    ],
  ])('in Python, %s: it says no length', (_, line) => {
    expect(read(`${line}\n[2020-03-09 09:06:00,000] [WARNING]  Program terminated\n`)).toEqual({
      items: ['2020-03-09T01:05:00.123Z /data/a b.mp4'],
      stops: ['2020-03-09T01:06:00.000Z'],
      reports: [],
    });
  });

  test('an offset in the line goes before the zone of the log', () => {
    const line =
      '<span class="log-gray">[2020-03-09 02:05:00.000000+01:00]</span> <span class="level-info">[ INFO]</span> Play for <span class="log-number">00:01:00.000</span>: <span class="log-addr">a.mp4</span>\n';
    expect(read(line).items).toEqual(['2020-03-09T01:05:00.000Z 60 a.mp4']);
  });

  test('filler, live input, the end of the player; other lines are skipped', () => {
    const at = (second: string, says: string) => `[2020-03-09 09:00:${second}.00000] [ INFO] ${says}\n`;
    const { items, stops, reports } = read(
      at('00', 'Start ffplayout v0.24.4, channel: <yellow>1</>') +
        at('01', 'Source not found: <b><magenta>/x.mp4</></b>') +
        at('01', 'Generate filler with <yellow>60.00</> seconds length!') +
        at('02', 'Play for 00:01:00.000: /filler.mp4') +
        'a line of ffmpeg that says Play for nothing\n[h264 @ 0x55] error\n' +
        at('03', '[Decoder] Play for the win') +
        at('04', 'Switch from playlist to live ingest') +
        at('05', 'Switch from live ingest to playlist') +
        at('06', 'Play for 00:01:00.000: /next.mp4') +
        at('07', 'Playout done...'),
    );
    expect(items).toEqual([
      '2020-03-09T01:00:02.000Z 60 /filler.mp4 filler',
      '2020-03-09T01:00:04.000Z live',
      '2020-03-09T01:00:06.000Z 60 /next.mp4',
    ]);
    expect(stops.map((stop) => stop.slice(17, 19))).toEqual(['00', '05', '07']);
    expect(reports).toEqual([]);
  });
});

describe('a hostile log', () => {
  const GOOD = '[2020-03-09 09:00:00.00000] [ INFO] Play for 00:01:00.000: /a.mp4\n';
  test.each<readonly [name: string, text: string, reports: readonly string[], items: number]>([
    [
      'invalid months, hours and lengths',
      `${GOOD}[2020-13-09 09:05:00.00000] [ INFO] Play for 00:01:00.000: /b.mp4\n[2020-03-09 25:05:00.00000] [ INFO] Play for 00:01:00.000: /b.mp4\n[2020-03-09 09:05:00.00000] [ INFO] Play for NaN: /b.mp4\n[2020-02-30 09:05:00.00000] [ INFO] Play for 00:01:00.000: /b.mp4\n`,
      [
        '2:1 log-line-unreadable: this is not a date and time',
        '3:1 log-line-unreadable: this is not a date and time',
        '4:1 log-line-unreadable: it does not say what was played, or for how long',
        '5:1 log-line-unreadable: this is not a date and time',
      ],
      1,
    ],
    [
      'cut off in a line',
      `${GOOD}[2020-03-09 09:05:00.00000] [ INFO] Play for 00:01:00.000: /b`,
      ['2:1 log-cut-off: the log ends in the middle of this line'],
      1,
    ],
    ['cut off before it says anything', `${GOOD}[2020-03-09 09:0`, [], 1],
    [
      'times that go back',
      `${GOOD}[2020-03-09 08:05:00.00000] [ INFO] Play for 00:01:00.000: /b.mp4\n`,
      ['2:2 log-time-goes-back: it is before the line above it'],
      2,
    ],
    ['nothing', '', [], 0],
    ['no log', 'hello\nworld\n', ['1:1 log-format-unknown: the first line names no column start'], 0],
    [
      'UTF-16',
      'c\u0000h\u0000a\u0000n\u0000n\u0000e\u0000l\u0000',
      ['1:1 log-format-unknown: the first line names no column start'],
      0,
    ],
  ])('%s', (_, text, reports, items) => {
    const found = read(text);
    expect(found.reports).toEqual(reports);
    expect(found.items.length).toBe(items);
  });

  test('of a million faults fifty are reported', () => {
    const bad = '[2020-13-09 09:05:00.00000] [ INFO] Play for 00:01:00.000: /b.mp4\n';
    const { reports } = read(bad.repeat(100_000));
    expect(reports.length).toBe(50);
    expect(reports.at(-1)).toMatch(/; more of the same are not listed$/);
  });

  test('a line of megabytes, tags without end: in no time', () => {
    const stamp = '[2020-03-09 09:05:00.00000] [ INFO] ';
    const took = processorTime(() => {
      read(`${stamp}Play for 00:01:00.000: ${'<b>'.repeat(2_000_000)}x\n${stamp}${'<b>'.repeat(2_000_000)}\n`);
      read(`start,file\n${'"a'.repeat(2_000_000)}\n`);
    });
    expect(took).toBeLessThan(2000);
  });

  test('any text: no exception, and every place is in it', () => {
    const words = fc.constantFrom(
      'start,file',
      '\n',
      '"',
      ',',
      '2020-03-09 09:00:00',
      '[2020-03-09 09:00:00.00000] [ INFO] ',
      'Play for ',
      '00:01:00.000',
      ': ',
      '/a.mp4',
      '<b>',
      '\r\n',
      ';',
      '\u0000',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        for (const report of read(parts.join('')).reports) expect(report).toMatch(/^[1-9]\d*:[1-9]\d* log-[a-z-]+: /);
      }),
    );
  });
});

describe('clocks that change', () => {
  const berlin = (...lines: readonly string[]) => {
    const text = lines.map(
      (line) => `[${line.slice(0, 19)}.00000] [ INFO] Play for 00:${line.slice(20)}:00.000: /a.mp4\n`,
    );
    return read(text.join(''), 'Europe/Berlin');
  };
  const hours = (found: ReturnType<typeof berlin>) => found.items.map((item) => item.slice(11, 16));

  test('the hour that comes twice: the plays before show which it is', () => {
    const found = berlin(
      '2020-10-25 01:30:00 30',
      '2020-10-25 02:00:00 30',
      '2020-10-25 02:30:00 30',
      '2020-10-25 02:00:00 30',
      '2020-10-25 02:30:00 30',
      '2020-10-25 03:00:00 30',
    );
    expect(hours(found)).toEqual(['23:30', '00:00', '00:30', '01:00', '01:30', '02:00']);
    expect(found.reports).toEqual([]);
  });

  test('lines a little out of turn are not an hour apart', () => {
    const found = berlin('2020-10-25 01:59:00 1', '2020-10-25 02:00:01 5', '2020-10-25 02:00:00 5');
    expect(hours(found)).toEqual(['23:59', '00:00', '00:00']);
  });

  test('also where one item lasts over all of the first', () => {
    const found = berlin('2020-10-25 01:55:00 59', '2020-10-25 02:00:00 20');
    expect(hours(found)).toEqual(['23:55', '01:00']);
  });

  test('where the log does not show which, it is reported', () => {
    const found = berlin('2020-10-25 02:30:00 30');
    expect(hours(found)).toEqual(['00:30']);
    expect(found.reports).toEqual([
      '1:2 log-time-repeated: clocks went back and showed this time twice; it is taken for the first',
    ]);
  });

  test('the hour that never was', () => {
    expect(berlin('2020-03-29 01:30:00 30', '2020-03-29 02:30:00 30', '2020-03-29 03:00:00 30').reports).toEqual([
      '2:2 log-time-skipped: clocks skipped this time when they went forward',
    ]);
  });
});

describe('CSV', () => {
  test('quotes, offsets, lengths, frames, kinds; columns in any order and case, others passed over', () => {
    const text =
      '\uFEFFChannel,Start,Note,File,Duration,Kind\r\n' +
      'p1,2020-03-09 09:00,x,"/data/语文, ""一"".mp4",14:56,\r\n' +
      'p2,2020-03-09T09:00:00Z,,b.mp4,896.5,Filler\r\n' +
      'p1,2020-03-09 09:15:00:12,,c.mp4,00:00:10:05,\r\n\r\n';
    expect(read(text.replace('\uFEFF', ''))).toEqual({
      items: [
        'p12020-03-09T01:00:00.000Z 896 /data/语文, "一".mp4',
        'p22020-03-09T09:00:00.000Z 896.5 b.mp4 filler',
        'p12020-03-09T01:15:00.480Z 10.2 c.mp4',
      ],
      stops: [],
      reports: [],
    });
  });

  test('semicolons, ends, event ids; an end after midnight', () => {
    expect(read('start;end;event\n2020-03-09 23:50:00;2020-03-10 00:10:00;p1.x\n').items).toEqual([
      '2020-03-09T15:50:00.000Z 1200 #p1.x',
    ]);
  });

  test.each<readonly [name: string, text: string, reports: readonly string[], items: number]>([
    [
      'an invalid time',
      'start,file\n9 o’clock,a.mp4\n,b.mp4\n2020-03-09 09:00,c.mp4\n',
      [
        '2:1 log-line-unreadable: "9 o’clock" is not a date and time; write 2020-03-09 09:05:00',
        '3:1 log-line-unreadable: "" is not a date and time; write 2020-03-09 09:05:00',
      ],
      1,
    ],
    [
      'the place of a cell after Chinese and quotes',
      'file,start,end\n"语,文",2020-03-09 09:00,昨天\n',
      [
        '2:24 log-line-unreadable: "昨天" is neither a time after the start nor a length; write lengths as 896 or 00:14:56',
      ],
      0,
    ],
    [
      'an end before the start',
      'start,file,end\n2020-03-09 09:00,a.mp4,2020-03-09 08:00\n',
      [
        '2:24 log-line-unreadable: "2020-03-09 08:00" is neither a time after the start nor a length; write lengths as 896 or 00:14:56',
      ],
      0,
    ],
    [
      'a comma without quotes, an unclosed quote: their own line only',
      'start,file\n2020-03-09 09:00,a,b.mp4\n2020-03-09 09:10,"c.mp4\n2020-03-09 09:20,d.mp4\n',
      [
        '2:1 log-line-unreadable: it has 3 columns where the first line names 2; put cells with a comma in quotes',
        '3:1 log-line-unreadable: its quotes are not closed',
      ],
      1,
    ],
    [
      'a column by a wrong name',
      'started,file\n2020-03-09 09:00,a.mp4\n',
      ['1:1 log-format-unknown: the first line names no column start; did you mean "started"?'],
      0,
    ],
    [
      'nothing that was played',
      'start,file\n2020-03-09 09:00,\n',
      ['2:1 log-line-unreadable: it does not say what was played'],
      0,
    ],
    [
      'cut off in a row',
      'start,file\n2020-03-09 09:00,a.mp4\n2020-03',
      ['3:1 log-cut-off: the log ends in the middle of this line'],
      1,
    ],
    [
      'cut off in a name',
      'start,file\n2020-03-09 09:00,a.mp4\n2020-03-09 09:20,a.m',
      ['3:1 log-cut-off: the log ends in the middle of this line'],
      1,
    ],
    ['no line end after the last row', 'start,file\n2020-03-09 09:00,a.mp4', [], 1],
  ])('%s', (_, text, reports, items) => {
    const found = read(text, 'Asia/Shanghai', ['a.mp4']);
    expect(found.reports).toEqual(reports);
    expect(found.items.length).toBe(items);
  });

  test('channels are in order each for itself', () => {
    const text =
      'channel,start,file\np1,2020-03-09 09:00,a\np1,2020-03-09 10:00,b\np2,2020-03-09 09:00,c\np2,2020-03-09 08:00,d\n';
    expect(read(text).reports).toEqual(['5:4 log-time-goes-back: it is before the line above it']);
  });
});

test('authorised changes: a channel or all, a reason always', () => {
  const diagnostics = new DiagnosticList();
  const text =
    'channel,start,end,reason,by\np1,2020-03-09 09:00,2020-03-09 10:00,停电,李\n,2020-03-09 09:00,2020-03-09 10:00,,\np1,2020-03-09 10:00,2020-03-09 09:00,x,\n';
  const found = readAuthorised({ file: 'c.csv', text }, 'Asia/Shanghai', diagnostics);
  expect(found).toEqual([
    {
      channel: 'p1',
      from: Date.parse('2020-03-09T01:00Z'),
      until: Date.parse('2020-03-09T02:00Z'),
      reason: '停电',
      by: '李',
    },
  ]);
  expect(diagnostics.sorted().map(({ span }) => lineColumn(text, span.start).line)).toEqual([3, 4]);
});

test.each([
  ['0', 0],
  ['896.04', 896_040],
  ['14:56', 896_000],
  ['100:00', 6_000_000],
  ['00:14:56.5', 896_500],
  ['00:14:56,5', 896_500],
  ['00:14:56:24', 896_960],
  ['00:14:56:25', undefined],
  ['00:60:00', undefined],
  ['00:00:60', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  ['', undefined],
])('the length %j', (text, length) => {
  expect(readLogLength(text)).toBe(length);
});

test.each(['2020-02-29 00:00', '2020-03-09T23:59:59.999999Z', '2020-03-09 09:00:00+0800'])('the time %j', (text) => {
  expect(readLogTime(text)).toBeDefined();
});

test.each([
  '2019-02-29 00:00',
  '2020-03-09 24:00',
  '2020-03-09 09:60',
  '2020-03-09',
  '09:00',
  'x',
  '2020-03-09 09:00:00:25',
])('no time: %j', (text) => {
  expect(readLogTime(text)).toBeUndefined();
});

test.each([
  ['2020/3/9 9:05:00', '2020-03-09', 9 * 3600 + 300],
  ['2020/03/09 09:05', '2020-03-09', 9 * 3600 + 300],
  ['2020.3.9 9:05:00', '2020-03-09', 9 * 3600 + 300],
  ['2020-3-9 9:05', '2020-03-09', 9 * 3600 + 300],
  ['2020年3月9日 9:05', '2020-03-09', 9 * 3600 + 300],
  ['2020年12月31日23:59:59', '2020-12-31', 86_399],
  ['2020/3/9 0:00', '2020-03-09', 0],
  ['2020/2/30 9:00', undefined, 0],
  ['2020/13/1 9:00', undefined, 0],
  ['3/9/2020 9:00', undefined, 0],
  ['2020/3-9 9:00', undefined, 0],
  ['2020/3/9', undefined, 0],
  ['2020/3/99:00', undefined, 0],
])('a time of a spreadsheet: %s', (text, day, seconds) => {
  const time = readLogTime(text);
  expect(time?.day).toBe(day);
  if (day !== undefined) expect(time?.clock).toBe(seconds * 1000);
});
