import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/release/publish.js';
import { aFeedRelease } from '../release/a-feed-release.js';
import { spoilt } from '../release/a-release.js';
import { out, ownOutFolder } from '../release/out-folder.js';
import { refusalOf } from '../release/refusal-of.js';

ownOutFolder();

const P1 = 'one/calendar/grades/P1.ics';
const ZHANG = 'one/calendar/teachers/zhang.ics';
const RSS = 'one/rss/feed.xml';
const ADI = 'one/adi/P1/P1-chinese-03/ADI.XML';
const INDEX = 'one/adi/packages.json';
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const all = (from: string, to: string) => (text: string) => text.replaceAll(from, to);
/** Of the lesson of the release's first day. */
const THIRD = 'DTSTART;TZID=Asia/Shanghai:20200311T090000';

describe('feeds are read again before anyone sees them', () => {
  test('sound ones are published', async () => {
    const { files, options } = await aFeedRelease();
    expect([...new Set(files.map(({ zone, file }) => `${zone}/${file.path}`))]).toEqual(
      expect.arrayContaining([P1, ZHANG, RSS, ADI, INDEX]),
    );
    expect((await publish(files, options(out))).isNew).toBe(true);
  });

  test.each([
    [
      'a line feed of its own',
      P1,
      replace('SEQUENCE:0\r\n', 'SEQUENCE:0\n'),
      /P1\.ics:\d+: a line that does not end in CR LF/,
    ],
    [
      'a line that is not folded',
      P1,
      replace(/\r\n (?=\S)/, ''),
      /P1\.ics:\d+: a line of \d+ octets; 75 is the maximum/,
    ],
    ['a fold within a character', P1, replace('\xe8\xaf', '\xe8\r\n \xaf'), /P1\.ics: it cannot be read: .*encod/],
    ['a calendar cut off', P1, (text: string) => text.slice(0, -30), /P1\.ics: it cannot be read: /],
    [
      'a start that is later',
      P1,
      replace(THIRD, THIRD.replace('T090000', 'T090100')),
      /P1\.ics: p1\.P1-chinese-03 is at another time than in the timeline/,
    ],
    [
      'an end that is earlier',
      P1,
      replace('DTEND;TZID=Asia/Shanghai:20200311T092000', 'DTEND;TZID=Asia/Shanghai:20200311T091900'),
      /p1\.P1-chinese-03 is at another time/,
    ],
    ['another day', P1, replace(THIRD, THIRD.replace('0311', '0310')), /p1\.P1-chinese-03 is at another time/],
    [
      'a day that is none',
      P1,
      replace(THIRD, THIRD.replace('0311', '0231')),
      /it cannot be read: there is no such time: 20200231T090000/,
    ],
    [
      'an end before its start',
      P1,
      replace('DTEND;TZID=Asia/Shanghai:20200311T092000', 'DTEND;TZID=Asia/Shanghai:20200311T080000'),
      /p1\.P1-chinese-03 does not end after it starts/,
    ],
    [
      'another offset of its zone',
      P1,
      all('TZOFFSETTO:+0800', 'TZOFFSETTO:+0900'),
      /p1\.P1-chinese-02 is at another time/,
    ],
    [
      'no zone',
      P1,
      replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ''),
      /is not in a zone that the calendar describes/,
    ],
    [
      'a time that floats',
      P1,
      replace(THIRD, 'DTSTART:20200311T090000'),
      /is not in a zone that the calendar describes/,
    ],
    [
      'an event that is not on air',
      P1,
      replace('UID:p1.P1-chinese-03@', 'UID:p1.P1-chinese-99@'),
      /the timeline has no p1\.P1-chinese-99 then[\s\S]*: p1\.P1-chinese-03 is missing/,
    ],
    [
      'a lesson before its first broadcast, beyond the tables',
      P1,
      replace('UID:p1.P1-chinese-06@', 'UID:p1.P1-chinese-09@'),
      /the timeline has no p1\.P1-chinese-09 then/,
    ],
    [
      'two events of one UID',
      P1,
      replace('UID:p1.P1-chinese-03@', 'UID:p1.P1-chinese-02@'),
      /two events have the UID p1\.P1-chinese-02@p1\.grades\.one\.small/,
    ],
    [
      'a lesson missing',
      P1,
      replace(/BEGIN:VEVENT\r\nUID:p1\.P1-math-03@[\s\S]*?END:VEVENT\r\n/, ''),
      /P1\.ics: p1\.P1-math-03 is missing/,
    ],
    [
      'a lesson called cancelled',
      P1,
      replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'),
      /p1\.P1-chinese-02 is called cancelled, and the timeline has it/,
    ],
    ['a status that is none', P1, replace('STATUS:CONFIRMED', 'STATUS:MAYBE'), /it cannot be read: .*status MAYBE/],
    [
      'a sequence that is none',
      P1,
      replace('SEQUENCE:0', 'SEQUENCE:-1'),
      /it cannot be read: .*SEQUENCE is not a number/,
    ],
    ['an event without an end', P1, replace(/DTEND.*\r\n/, ''), /it cannot be read: VEVENT has 0 DTEND/],
    [
      'another teacher’s lesson',
      ZHANG,
      replace('UID:p1.P1-chinese-03@', 'UID:p1.P1-math-03@'),
      /zhang\.ics: p1\.P1-math-03 is at another time/,
    ],

    ['an item that nobody closes', RSS, replace('</item>', ''), /feed\.xml: it cannot be read: /],
    ['a feed of another version', RSS, replace('version="2.0"', 'version="1.0"'), /it cannot be read: not RSS 2\.0/],
    [
      'an opening too early',
      RSS,
      all('2020-03-10T09:00:00', '2020-03-10T08:59:59'),
      /feed\.xml: on-demand-early: P1-chinese-02 opens before its first broadcast/,
    ],
    [
      'an opening too late',
      RSS,
      all('2020-03-10T09:00:00', '2020-03-10T09:00:01'),
      /on-demand-late: P1-chinese-02 opens after its first broadcast/,
    ],
    [
      'an item listed before it is open',
      RSS,
      (text: string) =>
        text
          .replace(/<item>(?:(?!<item>)[\s\S])*math-02[\s\S]*?<\/item>/, '')
          .replaceAll('chinese-02', 'chinese-03')
          .replaceAll('Tue, 10 Mar', 'Wed, 11 Mar')
          .replaceAll('2020-03-10', '2020-03-11')
          .replaceAll('2020-04-09', '2020-04-10'),
      /^.*feed\.xml: on-demand-early: P1-chinese-03 is listed before it is open$/m,
    ],
    [
      'a closing of its own',
      RSS,
      replace('end=2020-04-09T09:00', 'end=2020-04-10T09:00'),
      /P1-chinese-02 does not close when the catalogue says/,
    ],
    [
      'another date',
      RSS,
      replace('Tue, 10 Mar 2020 09:00:00', 'Tue, 10 Mar 2020 09:10:00'),
      /its pubDate is not when it opens/,
    ],
    ['a weekday that is not', RSS, replace(/<pubDate>Tue/, '<pubDate>Wed'), /its pubDate is not when it opens/],
    [
      'a guid twice',
      RSS,
      replace('small.one.P1-math-02', 'small.one.P1-chinese-02'),
      /guid "small\.one\.P1-chinese-02" is empty or comes twice/,
    ],
    [
      'a guid that is an address',
      RSS,
      replace('isPermaLink="false"', 'isPermaLink="true"'),
      /its guid is taken for an address/,
    ],
    [
      'another address',
      RSS,
      replace('<media:content url="https://vod', '<media:content url="https://evil'),
      /its addresses differ/,
    ],
    ['an item without a title', RSS, replace(/(<item>\s*<title>)[^<]*/, '$1'), /it has no title/],
    ['a period that is none', RSS, replace('scheme=W3C-DTF', 'scheme=x'), /it cannot be said when/],
    ['a channel without a link', RSS, replace('<link>https://www.example/</link>', ''), /the channel has no link/],

    ['an asset that nobody closes', ADI, replace('</Asset>', ''), /ADI\.XML: it cannot be read: /],
    [
      'elements out of order',
      ADI,
      replace(/(<Content [^>]*>)/, '$1<Asset/>'),
      /it cannot be read: <Asset> is not in its place/,
    ],
    [
      'an element that is none',
      ADI,
      replace('<Content Value', '<Contents Value'),
      /it cannot be read: <Contents> is not in its place/,
    ],
    ['no AMS', ADI, replace(/<AMS[^>]*>/, ''), /it cannot be read: <App_Data> is not in its place/],
    [
      'an asset id that is none',
      ADI,
      replace(/Asset_ID="EDUC1/, 'Asset_ID="EDU1'),
      /its Asset_ID is not four letters and sixteen digits/,
    ],
    [
      'an asset id of another package',
      ADI,
      replace(/Asset_ID="EDUC2\d{15}/, 'Asset_ID="EDUC2666366096681782'),
      /title: the number in its Asset_ID is not that of the package/,
    ],
    [
      'a version of its own',
      ADI,
      replace(/(Asset_Name="P1-chinese-03 movie" Version_Major=")1/, '$12'),
      /movie: its Version_Major is not that of the package/,
    ],
    [
      'another version than the index',
      ADI,
      all('Version_Minor="0"', 'Version_Minor="1"'),
      /packages\.json: version of P1-chinese-03 is not that of its ADI\.XML/,
    ],
    [
      'a licence too early',
      ADI,
      replace('2020-03-11T09:00:00', '2020-03-11T08:00:00'),
      /packages\.json: opens of P1-chinese-03 is not that of its ADI\.XML/,
    ],
    [
      'a licence that ends before it starts',
      ADI,
      replace('2020-04-10T09:00:00', '2020-03-10T09:00:00'),
      /its licence is faulty/,
    ],
    [
      'a brief title too long',
      ADI,
      replace(/(Name="Title_Brief" Value=")/, `$1${'x'.repeat(19)}`),
      /title: its Title_Brief has \d+ characters; 19 is the maximum/,
    ],
    [
      'two values of a name',
      ADI,
      replace('Name="Episode_Name"', 'Name="Title"'),
      /it cannot be read: two values of Title/,
    ],
    [
      'no movie',
      ADI,
      replace(/<Asset>(?=\s*<Metadata>\s*<AMS[^>]*movie")[\s\S]*?<\/Asset>/, ''),
      /the package consists of package\(title\(poster\*\)\)/,
    ],
    [
      'an opening of the index too early',
      INDEX,
      all('2020-03-11T09:00:00+08:00', '2020-03-11T09:00:00+09:00'),
      /packages\.json: on-demand-early: P1-chinese-03 opens before/,
    ],
    [
      'a package that the index does not name',
      INDEX,
      replace(/\n\{"lesson":"P1-chinese-03".*/, ''),
      /ADI\.XML: packages\.json does not name it/,
    ],
    [
      'a package that is not there',
      INDEX,
      all('P1/P1-chinese-03/', 'P1/P1-chinese-33/'),
      /path of P1-chinese-03 is not that of its ADI\.XML/,
    ],
    ['an index without packages', INDEX, replace('"packages"', '"package"'), /it cannot be read: no "packages"/],
  ])('%s', async (_, path, spoil, message) => {
    const { files, options } = await aFeedRelease();
    expect(await refusalOf(spoilt(files, path, spoil), options(out))).toMatch(message);
  });

  test('an asset id twice', async () => {
    const { files, options } = await aFeedRelease();
    const [first] =
      /EDUC3\d{15}/.exec(
        Buffer.concat([...(files.find(({ file }) => file.path === ADI.slice(4))?.file.chunks() ?? [])]).toString(),
      ) ?? [];
    const twice = spoilt(files, 'one/adi/P1/P1-chinese-04/ADI.XML', replace(/EDUC3\d{15}/, first ?? ''));
    expect(await refusalOf(twice, options(out))).toMatch(
      /ADI\.XML: the asset edu\.example\.cn EDUC3\d{15} is in one\/adi\/P1\/P1-chinese-03\/ADI\.XML already/,
    );
  });
});

test('a release with lessons that moved, were cancelled or withdrawn is sound', async () => {
  const first = await aFeedRelease({}, '2020-03-09');
  await publish(first.files, first.options(out));
  const current = (path: string) => {
    const place = join(out, 'current', path);
    return existsSync(place) ? readFileSync(place) : undefined;
  };
  const changed = {
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\nchanges:\n  - {on: 2020-03-10, at: 09:00, cancel: true}\n',
  };
  const second = await aFeedRelease(changed, '2020-03-09', current, (lesson) => lesson !== 'P1-chinese-01');
  const { isNew } = await publish(second.files, second.options(out));
  expect(isNew).toBe(true);
  const text = (path: string) => String(current(path));
  expect(text(P1).match(/^SEQUENCE:1\r$/gm)).toHaveLength(11);
  expect(text(P1).match(/^STATUS:CANCELLED\r$/gm)).toHaveLength(6);
  expect(text('one/adi/P1/P1-chinese-01/ADI.XML')).toContain('Verb="DELETE"');
  const third = await aFeedRelease(changed, '2020-03-09', current, (lesson) => lesson !== 'P1-chinese-01');
  expect((await publish(third.files, third.options(out))).isNew).toBe(false);
});
