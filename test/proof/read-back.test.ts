import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { XmltvTimes } from '../../src/proof/xmltv/xmltv-time.js';
import { publish } from '../../src/release/publish.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { aRelease, releaseOf, spoilt } from '../release/a-release.js';
import { out, ownOutFolder } from '../release/out-folder.js';
import { refusalOf } from '../release/refusal-of.js';

ownOutFolder();

const GUIDE = 'one/guide.xml';
const DAY = 'one/playout/p1/ffplayout/2020/03/2020-03-09.json';
const CONCAT = 'one/playout/p1/ffconcat/2020-03-09.ffconcat';
const ERSATZTV = 'one/playout/p1/ersatztv/20200309T000000.000000000+0800_20200310T000000.000000000+0800.json';
const XSPF = 'one/playout/p1/xspf/2020-03-09.xspf';
const DIYP = 'one/diyp/一年级/2020-03-09.json';
const LIVE = 'one/super-live/一年级/2020-03-09.json';
const TIMELINE = 'timeline/p1.json';
const CATALOGUE = 'one/on-demand.json';
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const FIRST = /<programme start="20200309090000 \+0800" stop="20200309092000 \+0800"/;

describe('a stage is read again before anyone sees it', () => {
  test('a sound one is published', async () => {
    const { files, options } = await aRelease();
    expect((await publish(files, options(out))).isNew).toBe(true);
  });

  test.each(['one/guide.csv', 'one/some.json', 'report/extra.html', 'guide.xml', 'one/guide.xml.bak', 'one/x.gz'])(
    '%s, which no reader takes, is not published',
    async (path) => {
      const { files, options } = await aRelease();
      const extra = { file: { path, chunks: () => [Buffer.from('{}')] } };
      const refusal = await refusalOf([...files, extra], options(out));
      expect(refusal).toContain(`${path}: no reader checks such a file`);
    },
  );

  test.each([
    [
      'an element that nobody closes',
      GUIDE,
      replace('</title>', ''),
      /^one\/guide\.xml:\d+: p1\.card\S*: faulty XML: /,
    ],
    ['bytes that are not UTF-8', GUIDE, replace('<title', '<title a="\xff"'), /faulty XML: .*encod/i],
    ['an ampersand of its own', GUIDE, replace(/(<title[^>]*>)/, '$1&'), /faulty XML: /],
    ['an empty element', GUIDE, replace(/(<title[^>]*>)[^<]*/, '$1'), /faulty XML: <title> is empty/],
    [
      'elements out of order',
      GUIDE,
      replace(/( +<title.*\n)/, '<length units="minutes">1</length>\n$1'),
      /<title> after <length>/,
    ],
    [
      'an invalid day',
      GUIDE,
      replace('start="20200309000000', 'start="20200231000000'),
      /there is no such time: 20200231000000/,
    ],
    [
      'an invalid hour',
      GUIDE,
      replace(/stop="2020030909/, 'stop="2020030924'),
      /there is no such time: 20200309240000/,
    ],
    [
      'a gap',
      GUIDE,
      replace(FIRST, '<programme start="20200309090100 +0800" stop="20200309092000 +0800"'),
      /p1\.P1-chinese-01 leaves a gap before it/,
    ],
    [
      'an overlap',
      GUIDE,
      replace(FIRST, '<programme start="20200309085900 +0800" stop="20200309092000 +0800"'),
      /p1\.P1-chinese-01 overlaps the one before it/,
    ],
    [
      'a start after its stop',
      GUIDE,
      replace(FIRST, '<programme start="20200309090000 +0800" stop="20200309090000 +0800"'),
      /p1\.P1-chinese-01 does not end after it starts/,
    ],
    [
      'a channel that is not declared',
      GUIDE,
      replace('<channel id="p1.', '<channel id="p2.'),
      /channel "p1\.one\.example" is not in its turn/,
    ],
    [
      'a channel without a programme',
      GUIDE,
      replace('  <programme', '  <channel id="x.y"><display-name>x</display-name></channel>\n  <programme'),
      /channel "x\.y" has no programme/,
    ],
    [
      'a last day that is not there',
      GUIDE,
      replace(/(20200311000000 \+0800" channel[\s\S]*?<\/programme>)[\s\S]*/, '$1\n</tv>\n'),
      /ends before the window does/,
    ],
    ['a guide that is cut off', GUIDE, (text: string) => text.slice(0, -30), /cannot be read: the guide does not end/],
    ['nothing at all', GUIDE, () => '', /cannot be read: no <programme>/],
    [
      'a line of a list without its name',
      'one/channels.m3u',
      replace(/#EXTINF.*\n/, ''),
      /^one\/channels\.m3u:2: an address without its #EXTINF/,
    ],
    [
      'a name with a quote',
      'one/channels.m3u',
      replace(/,[^,\n]*\nhttps/, ',a"b\nhttps'),
      /channels\.m3u:2: a faulty #EXTINF line/,
    ],
    ['an address that is gone', 'one/channels.m3u', replace(/https:.*\n$/, ''), /the last item has no address/],
    [
      'a day that does not add up',
      DAY,
      replace(/"in": 0,\n {3}"out": 1200,/, '"in": 0.001,\n   "out": 1200,'),
      /^one\/playout\S*: program\[2\] [\s\S]*: the day's items last 86399999 ms instead of 86400000/,
    ],
    ['a part of a millisecond', DAY, replace('"out": 1200,', '"out": 1200.0001,'), /program\[1\] is faulty/],
    [
      'a start that is not the sum',
      DAY,
      replace('T09:00:00+08:00', 'T09:00:01+08:00'),
      /p1\.P1-chinese-01\) starts 1000 ms from where the items before it end/,
    ],
    ['a day of another date', DAY, replace('"date": "2020-03-09"', '"date": "2020-03-10"'), /its date is 2020-03-10/],
    ['JSON that is none', DAY, (text: string) => text.slice(0, -4), /cannot be read: /],
    [
      'a playout list of another lesson',
      DAY,
      (text: string) => text.replaceAll('P1-chinese-01"', 'P1-chinese-02"'),
      /p1\.P1-chinese-01: the playout list \(ffplayout\) plays p1\.P1-chinese-02/,
    ],
    [
      'an ErsatzTV item that ends too early',
      ERSATZTV,
      replace('"finish":"2020-03-09T09:20:00+08:00"', '"finish":"2020-03-09T09:19:59.999+08:00"'),
      /items\[1\] is faulty[\s\S]*items\[2\] \(p1\.between\S+\) starts 1 ms from[\s\S]*last 86399999 ms/,
    ],
    [
      'an ErsatzTV item that starts anew',
      ERSATZTV,
      replace('"start":"2020-03-09T09:00:00+08:00"', '"start":"2020-03-09T09:00:00.500+08:00"'),
      /items\[1\] is faulty/,
    ],
    [
      'a part of a file that is not as long as its item',
      ERSATZTV,
      replace('"out_point_ms":1200000', '"out_point_ms":1200001'),
      /items\[1\] is faulty/,
    ],
    ['two items of one id', ERSATZTV, replace('"id":"p1.P1-math-01"', '"id":"p1.P1-chinese-01"'), /is faulty/],
    [
      'a file of another day',
      ERSATZTV,
      (text: string) => text.replaceAll('2020-03-09', '2020-03-08').replaceAll('2020-03-10', '2020-03-09'),
      /items\[0\] \(p1\.card\S+\) starts -86400000 ms from/,
    ],
    ['another version', ERSATZTV, replace('0.0.3', '0.0.9'), /its version is \S+0\.0\.9/],
    [
      'an ErsatzTV list of another lesson',
      ERSATZTV,
      (text: string) => text.replaceAll('P1-chinese-01"', 'P1-chinese-02"'),
      /p1\.P1-chinese-01: the playout list \(ersatztv\) plays p1\.P1-chinese-02/,
    ],
    [
      'an XSPF day too long',
      XSPF,
      (text: string) => text.replace('<duration>1200000<', '<duration>1200001<').replace('=1200.000', '=1200.001'),
      /track\[2\] \(p1\.between\S+\) starts -1 ms from[\s\S]*the day's items last 86400001 ms/,
    ],
    ['an XSPF track that plays longer than it says', XSPF, replace('=1200.000', '=1200.001'), /track\[1\] is faulty/],
    [
      'an XSPF list of another lesson',
      XSPF,
      (text: string) => text.replaceAll('P1-chinese-01<', 'P1-chinese-02<'),
      /p1\.P1-chinese-01: the playout list \(xspf\) plays p1\.P1-chinese-02/,
    ],
    ['XSPF that is not an XML', XSPF, replace('</trackList>', ''), /xspf: it cannot be read: /],
    ['an address with a blank', XSPF, replace('file:///edu/', 'file:///e du/'), /track\[\d\] is faulty/],
    [
      'a channel list with another address',
      'one/channels.xspf',
      replace('p1.m3u8', 'p2.m3u8'),
      /^one\/channels\.xspf: its channel 1 "\S+" is not that of channels-kodi\.m3u/,
    ],
    [
      'a channel list without its channel',
      'one/channels.m3u',
      replace(/#EXTINF.*\n.*\n/, ''),
      /^one\/channels\.m3u: its channel 1 "\S+" is not that of/,
    ],
    [
      'a day of a box app that stops early',
      DIYP,
      replace('"end": "24:00"', '"end": "23:58"'),
      /its last entry is not from 23:59 to 24:00/,
    ],
    [
      'a day of a box app that ends with 00:00',
      DIYP,
      replace('"end": "24:00"', '"end": "00:00"'),
      /its last entry is not from 23:59 to 24:00/,
    ],
    [
      'a box app’s evening up to 24:00',
      DIYP,
      (text: string) => text.replace(/"end": "23:59"[^}]+\},\s*\{\s*"start": "23:59",/, ''),
      /epg_data\[\d+\] is faulty/,
    ],
    [
      'a box app’s row of another lesson',
      DIYP,
      (text: string) => {
        const [first, second] = [...text.matchAll(/"title": "[^"]+",\s*"desc": "[^"]+"/g)].map(([found]) => found);
        return text.replace(first ?? '', () => second ?? '');
      },
      /^one\/(super-live\S+: it is not the same day|guide\.xml:\d+: p1\.P1-chinese-01: DIYP’s 2020-03-09 differs)/,
    ],
    [
      'a box app’s row a minute too early',
      DIYP,
      (text: string) => text.replaceAll('"09:00"', '"08:59"'),
      /it is not the same day as in diyp|DIYP’s 2020-03-09 differs/,
    ],
    ['a gap for a box app', DIYP, replace('"start": "09:00"', '"start": "09:01"'), /epg_data\[1\] is faulty/],
    ['a box app’s day of another date', DIYP, replace('"2020-03-09"', '"2020-03-10"'), /its date is 2020-03-10/],
    [
      'variants that differ',
      LIVE,
      (text: string) => text.replace(/"t": "[^"]+"/, '"t": "x"'),
      /^one\/super-live\S+: it is not the same day as in diyp/,
    ],
    [
      'a duration that is not the difference',
      LIVE,
      replace('"duration": 1200', '"duration": 1201'),
      /program\[1\] is faulty/,
    ],
    [
      'seconds that are not those of the guide',
      LIVE,
      (text: string) =>
        text.replace('"et": 1583716800', '"et": 1583716799').replace('"duration": 1200', '"duration": 1199'),
      /^one\/guide\.xml:\d+: p1\.P1-chinese-01: the box apps’ guide differs/,
    ],
    [
      'an ffconcat day too short',
      CONCAT,
      replace(/duration \d+\.\d+/, 'duration 0.040'),
      /ffconcat: the day's items last \d+ ms instead of 86400000/,
    ],
    ['another line in ffconcat', CONCAT, replace('file ', 'fiel '), /ffconcat:2: a line that is not ffconcat/],
    [
      'a catalogue against its schema',
      CATALOGUE,
      replace('"number": 1', '"number": 0'),
      /^one\/on-demand\.json: \/items\/0\/number must be >= 1/,
    ],
    [
      'on demand too early',
      CATALOGUE,
      replace('"opens": "2020-03-09T09:00:00', '"opens": "2020-03-09T08:59:59'),
      /^one\/on-demand\.json: on-demand-early: P1-chinese-01 opens before/,
    ],
    [
      'on demand at an event that is none',
      CATALOGUE,
      replace('"event": "p1.P1-chinese-01"', '"event": "p1.P1-chinese-99"'),
      /on-demand-early: P1-chinese-01 opens before/,
    ],
    [
      'on demand too late',
      CATALOGUE,
      replace('"opens": "2020-03-09T09:00:00', '"opens": "2020-03-09T09:20:00'),
      /on-demand-late: P1-chinese-01 opens after/,
    ],
    [
      'on demand missing',
      CATALOGUE,
      replace(/ {2}\{\n {3}"id": "P1-chinese-01"[\s\S]*?\n {2}\},\n/, ''),
      /on-demand-missing: P1-chinese-01 is missing/,
    ],
    [
      'a timeline with a gap',
      TIMELINE,
      replace(/(p1\.P1-chinese-01",\d+),1200000/, '$1,1200001'),
      /^timeline\/p1\.json:\d+: it does not begin where the one before it ends/,
    ],
    [
      'a timeline that begins late',
      TIMELINE,
      replace(/"airings":\[\n\[.*\],\n/, '"airings":[\n'),
      /^timeline\/p1\.json:\d+: it does not begin where the one before it ends/,
    ],
    ['a guide that begins late', GUIDE, replace(/start="(\d{8})000000/, 'start="$1000500'), /begins too late/],
    ['a timeline of another channel', TIMELINE, replace('"p1"', '"p2"'), /timeline\/p1\.json:1: its channel is p2/],
    [
      'a cancelled cell out of its time',
      TIMELINE,
      replace('"columns"', '"cancelled":[[1,2,{"en":"why"}]],"columns"'),
      /timeline\/p1\.json:1: what is cancelled lies out of its time/,
    ],
    ['a timeline that ends early', TIMELINE, replace(/"until":(\d)/, '"until":9$1'), /its airings end before it does/],
    ['a timeline without an item', TIMELINE, replace(/,\d+,2,null\]/, ',999,2,null]'), /there is no item 999/],
    ['a row that is none', TIMELINE, replace(/,2,null\],\n/, ',7,null],\n'), /line \d+ is not an airing/],
    ['rows that do not end', TIMELINE, replace('\n],\n', '\n,\n'), /line \d+ is not as it should be/],
    ['a timeline cut off', TIMELINE, replace(/\n[^\n]*\n$/, ''), /it ends too early/],
    ['items that are none', TIMELINE, replace(/\]\}\n$/, '\n'), /it cannot be read/],
    [
      'another lesson in another zone',
      'two/guide.xml',
      (text: string) => text.replaceAll('p1.P1-chinese-01', 'p1.P1-chinese-07'),
      /^two\/guide\.xml:\d+: zones-differ: channel "p1" differs between zones "two" and "one" in the hour from p1\.P1-chinese-07 on/,
    ],
    [
      'another instant in another zone',
      'two/guide.xml',
      (text: string) => text.replaceAll('20200309092000', '20200309092100'),
      /zones-differ: channel "p1" differs/,
    ],
  ])('%s', async (_, path, spoil, message) => {
    const { files, options } = await aRelease();
    expect(await refusalOf(spoilt(files, path, spoil), options(out))).toMatch(message);
  });
});

describe('a text that is not the project’s is refused, in each format', () => {
  test.each([
    ['one/guide.xml', '小学一年级语文：一'],
    ['one/playout/p1/ffplayout/2020/03/2020-03-09.json', '小学一年级语文：一'],
  ])('%s', async (path, title) => {
    const { files, options } = await aRelease();
    const [before, after] = [title, `${title} &amp; x`].map((text) => Buffer.from(text).toString('latin1'));
    const message = await refusalOf(
      spoilt(files, path, (text) => text.replaceAll(before ?? '', after ?? '')),
      options(out),
    );
    expect(message).toMatch(/is "小学一年级语文：一.* x", and "小学一年级语文：一" in the project/);
  });
});

describe('sound releases of other shapes are not refused', () => {
  const project = (zone: string, more = '') => ({
    'project.yaml': `id: small\ntitle: 小项目\ntime-zone: ${zone}\n${more}`,
  });
  const fill = (rest: string) => ({
    'programmes.yaml': `programmes:\n  card: {title: 台标, kind: card}\nfill: ${rest}\n`,
  });
  const term = (first: string, last: string) => ({
    'calendar.yaml': `term: {first-day: ${first}, last-day: ${last}}\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n`,
    'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: ${first}\nweek:\n  09:00-09:20: chinese\n  23:00-23:50: math\n`,
  });
  const rest = '{between: {programmes: [card], guide: merge}, off-hours: {programmes: [card]}}';

  test.each([
    ['spring forward', { ...project('Europe/Berlin'), ...term('2020-03-28', '2020-04-05') }, '2020-03-28'],
    ['fall back', { ...project('Europe/Berlin'), ...term('2020-10-24', '2020-11-05') }, '2020-10-24'],
    [
      'half hours',
      { ...project('America/St_Johns', 'day-start: 06:00\n'), ...term('2020-10-31', '2020-11-05') },
      '2020-10-31',
    ],
    ['a day that starts at six', project('Asia/Shanghai', 'day-start: 06:00\n'), '2020-03-09'],
    ['a day that starts in a lesson', project('Asia/Shanghai', 'day-start: 09:10\n'), '2020-03-09'],
    ['fill that is merged', fill(rest), '2020-03-09'],
    [
      'rests of slots that are shown',
      fill(rest.replace('{', '{after-lesson: {programmes: [card], guide: show}, ')),
      '2020-03-09',
    ],
    ['days without a lesson', {}, '2020-06-01'],
    ['a day before the term', {}, '2020-03-08'],
  ])('%s', async (_, files, from) => {
    const { files: written, options } = await aRelease(files, from);
    expect((await publish(written, options(out))).isNew).toBe(true);
  });

  test.each(readdirSync('fixtures/golden'))('golden %s', async (name) => {
    const { sound } = await compile(join('fixtures/golden', name), { now: 0, environment: {} });
    if (sound === undefined) throw new Error('not sound');
    const { files, options } = releaseOf(sound, sound.timeline.planned?.from ?? '');
    expect((await publish(files, options(out))).isNew).toBe(true);
  });
});

describe('what the disk does', () => {
  const FILE_CLOSES_WITHIN = 10;
  /** After as many files as may wait to be closed. */
  const later = (change: (stage: string) => void): readonly ReleaseFile[] => [
    ...Array.from({ length: FILE_CLOSES_WITHIN }, (_, index) => ({
      zone: 'two',
      file: { path: `z${index}.txt`, chunks: () => [Buffer.from('x')] },
    })),
    {
      zone: 'two',
      file: {
        path: 'zz.txt',
        *chunks() {
          const stage = readdirSync(join(out, 'releases')).find((name) => name.startsWith('.stage-')) ?? '';
          change(join(out, 'releases', stage));
          yield Buffer.from('x');
        },
      },
    },
  ];
  const flip = (path: string) => {
    const bytes = readFileSync(path);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };

  test.each(['one/guide.xml', 'one/guide.xml.gz', 'one/playout/airclass-slate.png'])(
    'a flipped bit in %s',
    async (path) => {
      const { files, options } = await aRelease();
      const message = await refusalOf([...files, ...later((stage) => flip(join(stage, path)))], options(out));
      expect(message).toContain(`${path}: its bytes are not those that were written`);
    },
  );

  test('a gz of other bytes than its file', async () => {
    const { files, options } = await aRelease();
    const all = [
      ...files,
      ...later((stage) =>
        writeFileSync(join(stage, 'one/guide.xml.gz'), readFileSync(join(stage, 'two/guide.xml.gz'))),
      ),
    ];
    expect(await refusalOf(all, options(out))).toContain('one/guide.xml.gz: it does not unpack to its file');
  });
});

test.each([
  ['20200309090000 +0800', '2020-03-09T01:00:00.000Z'],
  ['20200229235959 -0330', '2020-03-01T03:29:59.000Z'],
  ['20210229000000 +0000', undefined],
  ['20201301000000 +0000', undefined],
  ['20200309240000 +0800', undefined],
  ['20200309096000 +0800', undefined],
  ['20200309090000 +1500', undefined],
  ['20200309090000 +0860', undefined],
])('the time %s', (text, expected) => {
  const read = () => new Date(new XmltvTimes().read(Buffer.from(text), 0)).toISOString();
  if (expected === undefined) expect(read).toThrow('no such time');
  else expect(read()).toBe(expected);
});
