import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNPRINTABLE } from '../../src/diagnostics/visible.js';
import { AS_RUN_FORMATS } from '../../src/report/as-run/index.js';
import { SMALL_PROJECT } from '../a-project.js';
import { put } from '../media/media-bench.js';
import { schemaNamed, zoneFile } from '../outputs/a-view.js';
import { ffplayoutLog } from '../published/as-run/a-timeline.js';
import { runMain } from './run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-as-run-'));
const run = (...argv: readonly string[]) => runMain(folder, '2020-03-10T08:00:00+08:00', argv);
const log = (name: string, text: string) => writeFileSync(join(folder, name), text);

const TWO_CHANNELS = {
  ...SMALL_PROJECT,
  'courses/p2.yaml':
    'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
  ...zoneFile(
    '{xmltv: {days: 2, past-days: 1}}',
    '{p1: {number: 701, id: p1.edu.example, name: 一年级, stream: "https://x/1"}, p2: {number: 702, id: p2.edu.example, name: 二年级, stream: "https://x/2"}}',
  ),
};

const GOOD = ['08:59:00 01:00 /edu/card.mp4', '09:00:00 20:00 /edu/P1/chinese/01.mp4'];
const BAD = [
  '08:59:00 01:00 /edu/airclass-slate.png',
  '09:00:00 20:00 /edu/airclass-slate.png',
  '09:20:00 10:00 /edu/P1/math/01.mp4',
];

beforeAll(async () => {
  await put(folder, Object.fromEntries(Object.entries(TWO_CHANNELS).map(([path, text]) => [`school/${path}`, text])));
  const { code, err } = await run('build', 'school', '--quiet');
  if (code !== 0) throw new Error(err);
  log('good.log', ffplayoutLog(GOOD));
  log('bad.log', ffplayoutLog(BAD));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('as planned: exit 0, and nothing said with --quiet', async () => {
  expect(await run('as-run', 'good.log', '--channel', 'p1', '--from', '2020-03-09T09:00')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(
      /^p1 {2}2020-03-09 09:00:00 – 2020-03-09 09:20:00\n {2}as planned 1; off air 0 s of 20 min\n\nAs release 000001-\w+ planned\.\n$/,
    ),
  });
  expect(await run('as-run', 'good.log', '--channel', 'p1', '--from', '2020-03-09T09:00', '--quiet')).toMatchObject({
    code: 0,
    out: '',
  });
});

test('not as planned: exit 1, what happened, where the log says so', async () => {
  const { code, out } = await run('as-run', 'bad.log', '--channel', '701');
  expect(code).toBe(1);
  expect(out.split('\n').slice(1)).toEqual([
    '  2020-03-09 09:00:00  off air      Primary 1 Chinese, lesson 1: filler was on instead, "/edu/airclass-slate.png", 20 min  bad.log:2',
    '  2020-03-09 09:20:00  unplanned    "/edu/P1/math/01.mp4" was on, and nothing was planned  bad.log:3',
    '  off air 1, unplanned 1; off air 10 min (filler for 20 min at half weight) of 20 min',
    '',
    expect.stringMatching(/^2 items not as release 000001-\w+ planned\.$/),
    '',
  ]);
  const zh = await run('as-run', 'bad.log', '--channel', 'p1.edu.example', '--lang', 'zh');
  expect(zh.out).toMatch(/垫片代播 {2}小学一年级语文：.*；播的是垫片“\/edu\/airclass-slate\.png”，共 20 分/);
});

test('the window is asked for by days and times on the project’s clock', async () => {
  const asked = ['as-run', 'good.log', '--channel', 'p1'];
  const whole = await run(...asked, '--from', '2020-03-09', '--to', '2020-03-09');
  expect(whole.out).toMatch(/^p1 {2}2020-03-09 00:00:00 – 2020-03-10 00:00:00\n/);
  expect((await run(...asked, '--from', '2020-03-09T01:00Z')).out).toMatch(/^p1 {2}2020-03-09 09:00:00 –/);
});

test('lines that cannot be read: their place, exit 1', async () => {
  log('faulty.csv', 'channel,start,file\np1,2020-03-09 09:00,P1/chinese/01.mp4\np9,2020-03-09 09:00,x\np1,later,x\n');
  const { code, err } = await run('as-run', 'faulty.csv');
  expect(code).toBe(1);
  expect(err).toMatch(/^faulty\.csv:3:1 error there is no channel "p9"; there are p1, p2\s+\[log-channel-unknown\]\n/);
  expect(err).toMatch(
    /\nfaulty\.csv:4:4 error "later" is not a date and time;[^[]* \[log-line-unreadable\]\n {3}4 \| p1,later,x\n {5}\| {4}\^{5}\n/,
  );
  const json = JSON.parse((await run('as-run', 'faulty.csv', '--format', 'json')).out);
  expect(json.diagnostics.map(({ id }: { id: string }) => `${id}: `)).toEqual([
    'log-channel-unknown: ',
    'log-line-unreadable: ',
  ]);
});

test('a CSV of several channels; some of them asked for', async () => {
  log(
    'two.csv',
    'channel,start,duration,file\np1,2020-03-09 09:00,20:00,P1/chinese/01.mp4\n二年级,2020-03-09 09:00,20:00,P1/chinese/01.mp4\n',
  );
  const heads = async (...more: readonly string[]) => {
    const { out } = await run('as-run', 'two.csv', ...more);
    return out
      .match(/^p\d.*\n.*$/gm)
      ?.map((text) => text.slice(0, 2) + (text.includes('as planned') ? ' well' : ' ill'));
  };
  expect(await heads()).toEqual(['p1 well', 'p2 ill']);
  expect(await heads('--channel', 'p2')).toEqual(['p2 ill']);
});

describe('a wrong command line is one line and exit code 2', () => {
  test.each([
    [['as-run'], /logs/],
    [['as-run', 'none.log', '--channel', 'p1'], /none\.log": it does not exist/],
    [['as-run', 'good.log'], /the log does not say which channel it is of; name one with --channel/],
    [['as-run', 'good.log', '--channel', 'p1,p2'], /the log does not say which channel/],
    [['as-run', 'good.log', '--channel', 'p7'], /the release has no channel "p7"; there are p1, p2/],
    [['as-run', 'good.log', '--channel', 'p1', '--zone', 'two'], /the release has no zone "two"; there are one/],
    [['as-run', 'good.log', '--channel', 'p1', '--release', 'x'], /there is no release "x"/],
    [['as-run', 'good.log', '--channel', 'p1', '--from', 'noon'], /--from is not a date or time: "noon"/],
    [['as-run', 'good.log', '--channel', 'p1', '--to', '2020-03-09T25:00'], /--to is not a date or time/],
    [['as-run', 'good.log', '--channel', 'p1', '--tolerance', '2'], /--tolerance takes a length/],
    [['as-run', 'good.log', '--channel', 'p1', '--log-time-zone', 'Mars/Base'], /there is no time zone "Mars\/Base"/],
    [['as-run', 'good.log', '--channel', 'p1', '--report', 'sarif=x'], /one of pretty, json, csv, junit, html/],
    [['as-run', 'good.log', '--channel', 'p1', '--from', '2021-01-01', '--to', '2021-01-02'], /no time in common/],
  ])('%j', async (argv, says) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^airclass: [^\n]+\n(?:To go on, run:\n {2}airclass [^\n]+\n)?$/);
    expect(err).toMatch(says);
  });
});

describe('formats', () => {
  const HOSTILE = '/edu/\u001b[31m::error::%0A<b>&"=1+1.mp4';
  beforeAll(() => {
    log('hostile.csv', `start,duration,file\n2020-03-09 09:00,20:00,"${HOSTILE.replace('"', '""')}"\n`);
    log('changes.csv', 'start,end,reason,by\n2020-03-09 08:00,2020-03-09 10:00,"power cut, ""A""",李\n');
  });
  const printed = async (format: string, ...more: readonly string[]) =>
    (await run('as-run', 'hostile.csv', '--channel', 'p1', '--format', format, ...more)).out;

  test.each(AS_RUN_FORMATS)('%s prints nothing that a terminal or a runner would act on', async (format) => {
    for (const language of ['zh', 'en']) {
      const text = (await printed(format, '--lang', language)).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      expect(text).toContain('error::%0A');
      expect(text.match(UNPRINTABLE)).toBeNull();
      expect(text).not.toMatch(/^\s*::/m);
    }
  });

  test('json is as its schema says', async () => {
    const check = new Ajv2020({ strict: true }).compile(schemaNamed('as-run'));
    for (const more of [[], ['--authorised', 'changes.csv'], ['--channel', 'p1', '--from', '2020-03-09']]) {
      const json = JSON.parse(await printed('json', ...more));
      expect(check(json) || check.errors).toBe(true);
    }
    const [row] = JSON.parse(await printed('json', '--authorised', 'changes.csv')).channels[0].rows;
    expect(row).toMatchObject({
      verdict: 'authorised',
      at: '2020-03-09T09:00:00+08:00',
      planned: { id: 'p1.P1-chinese-01', lesson: 'P1-chinese-01' },
      played: { file: HOSTILE, filler: false, place: { file: 'hostile.csv', line: 2, column: 1 } },
      lost: { 'other-ms': 1_200_000, 'weighted-ms': 1_200_000 },
      authority: { from: 'file', reason: { und: 'power cut, "A"' }, by: '李', instead: 'wrong-item' },
    });
  });

  test('junit: a suite a channel, a failure where air was not as planned', async () => {
    const xml = await printed('junit');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(testsuites).toMatchObject({ '@_tests': '1', '@_failures': '1', testsuite: { '@_name': 'p1' } });
    expect(testsuites.testsuite.testcase.failure).toMatchObject({ '@_type': 'wrong-item' });
  });

  test('csv: no cell is a formula', async () => {
    const [head, row] = (await printed('csv')).split('\r\n');
    expect(head).toMatch(/^\uFEFFchannel,at,verdict,/);
    expect(row).toContain('wrong-item');
    for (const cell of (row ?? '').split(',')) expect(cell).not.toMatch(/^"?[=+@-]/);
  });

  test('csv: lengths are seconds, times are the project’s clock', async () => {
    log(
      'late.csv',
      'start,duration,file\n2020-03-09 08:59,01:00,card.mp4\n2020-03-09 09:01:15,18:45,P1/chinese/01.mp4\n',
    );
    const planned = '2020-03-09 09:00:00';
    const lengthsOf = async (name: string) => {
      const { out } = await run('as-run', name, '--channel', 'p1', '--format', 'csv');
      const rows: Record<string, string>[] = parse(out, { bom: true, columns: true });
      const row = rows.find(({ at }) => at === planned);
      return ['verdict', 'played-at', 'late-seconds', 'off-air-seconds', 'weighted-seconds'].map((name) => row?.[name]);
    };
    expect(await lengthsOf('late.csv')).toEqual(['late', '2020-03-09 09:01:15', '75', '75', '75']);
    expect(await lengthsOf('bad.log')).toEqual(['off-air', planned, '', '1200', '600']);
  });

  test('html: a whole page without scripts', async () => {
    const html = await printed('html', '--authorised', 'changes.csv');
    expect(XMLValidator.validate(html.replace('<!DOCTYPE html>', ''), { unpairedTags: ['meta'] })).toBe(true);
    expect(html).not.toMatch(/<script|href=|src=/);
    expect(html).toContain('class="odd"');
  });

  test('--report writes further ones beside what is printed', async () => {
    await printed('pretty', '--report', 'html=reports/a.html', '--report', 'json=reports/a.json');
    expect(await readFile(join(folder, 'reports/a.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect(JSON.parse(await readFile(join(folder, 'reports/a.json'), 'utf8'))).toMatchObject({ version: 1 });
  });
});

test('a log of Windows in GBK, with times of Excel, is compared', async () => {
  const rows = ['2020/3/9 9:00:00,0:20:00,D:\\EDU\\p1\\Chinese\\01.MP4,语文'];
  writeFileSync(join(folder, 'excel.csv'), iconv.encode(`start,duration,file,备注\r\n${rows.join('\r\n')}\r\n`, 'gbk'));
  const { code, out, err } = await run('as-run', 'excel.csv', '--channel', 'p1');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/as planned 1; off air 0 s of 20 min\n\nAs release 000001-\w+ planned\.\n$/);
});

describe('where nothing was compared, no format says that it was as planned', () => {
  beforeAll(() => {
    log('empty.csv', 'start,file\n');
    log('unknown.txt', 'neither this nor that\n');
    log('night.log', ffplayoutLog(['03:00:00 01:00 /edu/airclass-slate.png']));
    log('night-lesson.log', ffplayoutLog(['03:00:00 01:00 /edu/P1/chinese/01.mp4']));
    log('under-way.log', ffplayoutLog(['09:05:00 05:00 /edu/P1/chinese/01.mp4']));
    log('unread.csv', 'start,file\nlater,x\n');
    log('night-power-cut.csv', 'start,end,reason\n2020-03-09 02:00,2020-03-09 04:00,power cut\n');
  });
  const LOGS: readonly (readonly [code: number, argv: readonly string[]])[] = [
    [2, ['empty.csv']],
    [1, ['unknown.txt']],
    [1, ['unread.csv']],
    [0, ['night.log']],
    [1, ['night-lesson.log']],
    [0, ['night-lesson.log', '--authorised', 'night-power-cut.csv']],
    [1, ['under-way.log']],
    [0, ['good.log', '--from', '2020-03-09', '--to', '2020-03-09T08:00']],
  ];
  const SAYS = {
    pretty: /(?:Nothing was compared with release 000001-\w+|; nothing that it planned was compared)\.\n$/,
    html: /(?:<p>Nothing was compared with release|; nothing that it planned was compared)/,
    json: /"compared": 0,\n {2}"faults": \d+,\n {2}"as-planned": false,/,
    junit: /<skipped message="(?:nothing was compared|log and release)[^"]*"\/>/,
    csv: /\np1,[^,]*,not-compared,(?:,){8}[^\n]*(?:nothing was compared|log and release)/,
  } as const satisfies Record<(typeof AS_RUN_FORMATS)[number], RegExp>;
  test.each(LOGS)('exit code %i: %j', async (code, argv) => {
    for (const format of AS_RUN_FORMATS) {
      const run1 = await run('as-run', ...argv, '--channel', 'p1', '--format', format);
      expect(run1.code).toBe(code);
      if (code < 2) expect(run1.out).toMatch(SAYS[format]);
      expect(run1.out).not.toMatch(/As release|is as release|>as planned</);
    }
  });

  test('nor is it kept quiet', async () => {
    const { out } = await run('as-run', 'night.log', '--channel', 'p1', '--quiet');
    expect(out).toMatch(/nothing but filler was on\n\nNothing was compared with release 000001-\w+\.\n$/);
  });
});

describe('where something was left out, it does not end with "as planned"', () => {
  test('a channel that was asked for', async () => {
    log('one.csv', 'channel,start,duration,file\np1,2020-03-09 09:00,20:00,P1/chinese/01.mp4\n');
    const { code, out } = await run('as-run', 'one.csv', '--channel', 'p1,p2');
    expect(code).toBe(1);
    expect(out).toMatch(
      /\np2 {2}log and release have no time in common\n\nWhat was compared is as release 000001-\w+ planned; not compared: p2\.\n$/,
    );
    const junit = await run('as-run', 'one.csv', '--channel', 'p1,p2', '--format', 'junit');
    expect(junit.out).toMatch(/<testsuites [^>]* tests="2" failures="0" errors="0" skipped="1">/);
  });

  test('a line that cannot be read', async () => {
    log('partly.csv', 'start,duration,file\n2020-03-09 09:00,20:00,P1/chinese/01.mp4\nlater,1,x\n');
    const { code, out } = await run('as-run', 'partly.csv', '--channel', 'p1');
    expect(code).toBe(1);
    expect(out).toMatch(
      /What was compared is as release 000001-\w+ planned; lines of the log that could not be read were left out\.\n$/,
    );
    const junit = await run('as-run', 'partly.csv', '--channel', 'p1', '--format', 'junit');
    expect(junit.out).toMatch(
      /<testcase classname="partly.csv" name="partly.csv:3">\s*<error type="log-line-unreadable"/,
    );
  });
});
