import { expect, test } from 'vitest';
import { airingsTable } from '../../../src/outputs/airings/airings-table.js';
import { publish } from '../../../src/release/publish.js';
import { aRelease, spoilt, TWO_ZONES } from '../../release/a-release.js';
import { out, ownOutFolder } from '../../release/out-folder.js';
import { refusalOf } from '../../release/refusal-of.js';
import { aView, HOSTILE, textOf, zoneFile } from '../a-view.js';

ownOutFolder();

const PATH = 'airings.csv';
const table = async (files: Readonly<Record<string, string>>, outputs = '{airings: {days: 1, past-days: 0}}') =>
  textOf(airingsTable, PATH, await aView({ files: { ...zoneFile(outputs), ...files } }));
const linesOf = (text: string) => text.slice(1).split('\r\n').slice(0, -1);

test('a row for each lesson and programme, in order', async () => {
  const lines = linesOf(
    await table({
      'programmes.yaml': 'programmes:\n  news: {title: 新闻, kind: announcement, file: news.mp4, length: 10m}\n',
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  23:50-00:10: news\nrepeats:\n  - {of: today, from: 09:00-09:30, at: 14:00}\n',
    }),
  );
  expect(lines).toEqual([
    'day,start,stop,number,grade,course,lesson,teacher,title,run,recording,event,starts,ends',
    expect.stringMatching(/^2020-03-09,09:00:00,09:20:00,701,小学一年级,语文,1,\S+,\S+,first,\S*,p1\.P1-chinese-01,/),
    expect.stringMatching(/,repeat,\S*,p1\.P1-chinese-01\.20200309T140000,2020-03-09T14:00:00\+08:00,/),
    expect.stringMatching(/^2020-03-09,23:50:00,00:10:00,701,,,,,新闻,programme,news\.mp4,p1\.news\.\S+/),
  ]);
});

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['-1+1', `"'-1+1"`],
  ['@SUM', `"'@SUM"`],
  ['a,b', '"a,b"'],
])('a title %j is not a formula: %s', async (title, cell) => {
  const files = {
    'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${JSON.stringify(title)}, 二]}\n`,
    'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
  };
  expect(linesOf(await table(files))[1]).toContain(`,${cell},first,`);
});

const ONE = 'one/airings.csv';
const zones = (playout = '{days: 2, past-days: 0}') => ({
  'zones/one.yaml': (TWO_ZONES['zones/one.yaml'] ?? '').replace('outputs: {', `outputs: {airings: ${playout}, `),
});
const title = (text: string) => ({
  'courses/p1.yaml': (
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [TITLE, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n' +
    '  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}\n'
  ).replace('TITLE', JSON.stringify(text)),
});

test.each(['春天', HOSTILE, '=1+1', "'quoted", '‘a’ "b", c; d', '＝１', '-5', ' -x'])(
  'a title %j is read back',
  async (text) => {
    const { files, options } = await aRelease({ ...zones(), ...title(text) });
    expect((await publish(files, options(out))).isNew).toBe(true);
  },
);

const row = /^2020-03-09,09:00:00.*\r\n/m;
test.each([
  ['a lesson that is left out', row, '', /guide\.xml:\d+: p1\.P1-chinese-01: airings\.csv differs/],
  ['another start', /09:00:00(.*?)T09:00:00/, '09:01:00$1T09:01:00', /P1-chinese-01: airings\.csv differs/],
  ['another end', /09:20:00(.*?)T09:20:00/, '09:21:00$1T09:21:00', /P1-chinese-01: airings\.csv has another end/],
  ['a repeat as a first run', ',repeat,', ',first,', /airings\.csv differs/],
  ['a first run as a repeat', ',first,', ',repeat,', /airings\.csv differs/],
  ['a lesson that the guide has not', /(p1\.P1-chinese-0)1,/, '$19,', /guide\.xml.*airings\.csv/],
  ['a day that is another', '2020-03-09,09', '2020-03-10,09', /airings\.csv:2: the row of p1\.P1-chinese-01 is faulty/],
  ['a formula', /,first,/, ',=1,', /airings\.csv:2: the row of \S+ is faulty/],
  ['another word', ',first,', ',First,', /airings\.csv:2: the row of \S+ is faulty/],
  ['a row cut short', /,[^,]+\r\n$/, '\r\n', /airings\.csv: it cannot be read: row \d+ has 13 cells/],
  ['other columns', 'starts,ends', 'ends,starts', /it cannot be read: its columns are /],
] as const)('%s is refused', async (_, from, to, message) => {
  const { files, options } = await aRelease(zones());
  const faulty = spoilt(files, ONE, (text) => text.replace(from, to));
  expect(await refusalOf(faulty, options(out))).toMatch(message);
});

test('days that the guide does not show are not compared with it', async () => {
  const { files, options } = await aRelease(zones('{days: 9, past-days: 3}'));
  expect((await publish(files, options(out))).isNew).toBe(true);
});
