import { expect, test } from 'vitest';
import { TimeText } from '../../src/calendar/time-text.js';
import { guideEvents } from '../../src/outputs/guide-events.js';
import { nameOf } from '../../src/outputs/guide-title.js';
import { aView } from './a-view.js';

const MINUTE = 60_000;
const LESSON = 'P1/chinese/01.mp4';

async function eventsOn(day: string, fill: string, length = 18 * MINUTE + 500) {
  const view = await aView({
    files: {
      'project.yaml': 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\nmedia: {}\n',
      'programmes.yaml': `programmes:\n  think: {title: 想一想, kind: filler, file: think.mp4}\n  rest: {title: 休息, kind: break}\n  card: {title: 台标, kind: card}\nfill: ${fill}\n`,
      'timetables/p1.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:40-10:00: math\n',
    },
    lengths: { [LESSON]: length, 'P1/math/01.mp4': 20 * MINUTE, 'think.mp4': MINUTE },
  });
  const line = view.timeline.lines.get('p1');
  if (line === undefined) throw new Error('no line');
  const time = new TimeText('Asia/Shanghai');
  return guideEvents(line, day, view).map(
    ({ start, stop, airing, id }) =>
      `${time.compact(start).slice(8, 14)}-${time.compact(stop).slice(8, 14)} ${nameOf(airing, 'zh', ['zh'])} ${id}`,
  );
}

const FIRST = '小学一年级语文：一 p1.P1-chinese-01';
const SECOND = '小学一年级数学：加 p1.P1-math-01';

test('what fills a slot is merged, gaps and off hours are shown', async () => {
  const fill = '{after-lesson: {programmes: [think]}, between: {programmes: [rest]}, off-hours: {programmes: [card]}}';
  expect(await eventsOn('2020-03-09', fill)).toEqual([
    '000000-090000 台标 p1.card.20200309T000000',
    `090000-092000 ${FIRST}`,
    '092000-094000 休息 p1.rest.20200309T092000',
    `094000-100000 ${SECOND}`,
    '100000-000000 台标 p1.card.20200309T100000',
  ]);
});

test('a gap may lengthen the entry before it, the rest of a slot may be an entry of its own', async () => {
  const fill = '{after-lesson: {programmes: [think], guide: show}, between: {programmes: [rest], guide: merge}}';
  expect((await eventsOn('2020-03-09', fill)).slice(1, -1)).toEqual([
    `090000-091801 ${FIRST}`,
    '091801-094000 想一想 p1.P1-chinese-01.rest',
    `094000-100000 ${SECOND}`,
  ]);
});

test.each([
  ['[think]', 19 * MINUTE + 1000, '090000-092000'],
  ['[think]', 19 * MINUTE, '090000-091900'],
  ['[card]', 18 * MINUTE, '090000-091800'],
  ['[card]', 25 * MINUTE, '090000-092000'],
] as const)('with %s shown, a lesson of %d ms has the entry %s', async (programmes, length, entry) => {
  const fill = `{after-lesson: {programmes: ${programmes}, guide: show}}`;
  expect((await eventsOn('2020-03-09', fill, length))[1]).toBe(`${entry} ${FIRST}`);
});

test('time that no programme names has a name in both languages', async () => {
  expect(
    (await eventsOn('2020-03-09', '{after-lesson: {programmes: [think]}}')).map((event) => event.split(' ')[1]),
  ).toEqual(['停播', '小学一年级语文：一', '休息', '小学一年级数学：加', '停播']);
});
