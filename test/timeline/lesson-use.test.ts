import { describe, expect, test } from 'vitest';
import type { SlotOnAir } from '../../src/timeline/lesson-use.js';
import { aProject } from '../a-project.js';

const shanghai = 8 * 3_600_000;
const local = (at: number) => new Date(at + shanghai).toISOString().slice(5, 16);
const slot = (use: SlotOnAir | undefined) =>
  use && `${use.channel.id} ${local(use.start)} ${(use.end - use.start) / 60_000}`;

/** First runs of 20 minutes, repeats of the first lesson in slots of their own length, on two channels. */
const FILES = {
  'timetables/p1.yaml': `channel: p1
grade: P1
from: 2020-03-09
week:
  09:00-09:20: chinese
  15:00-15:15: [repeat chinese 1, ~, repeat chinese 1, ~, ~]
  16:00-16:30: [~, repeat chinese 1, ~, ~, ~]
`,
  'timetables/p2.yaml': `channel: p2
grade: P1
from: 2020-03-09
week:
  08:00-08:20: [~, ~, ~, ~, repeat chinese 1]
  08:30-08:45: [~, ~, ~, ~, repeat chinese 1]
`,
};

describe('what a lesson is used for', () => {
  test.each([
    ['before the term', '2020-03-01T00:00', 'p1 03-09T09:00 20'],
    ['at its first run', '2020-03-09T09:00', 'p1 03-09T09:00 20'],
    ['a minute later', '2020-03-09T09:01', 'p1 03-09T15:00 15'],
    ['before a slot of the other channel', '2020-03-12T00:00', 'p2 03-13T08:00 20'],
    ['at the end', '2020-03-20T08:30', 'p2 03-20T08:30 15'],
    ['after it', '2020-03-20T08:31', undefined],
  ])('%s: what airs next', async (_, now, next) => {
    const { uses, project } = await aProject(FILES, Date.parse(`${now}:00+08:00`));
    const lesson = project?.courses.get('P1-chinese')?.lessons[0];
    const use = lesson && uses?.get(lesson);
    expect({ ...use, first: slot(use?.first), shortest: slot(use?.shortest), next: slot(use?.next) }).toEqual({
      first: 'p1 03-09T09:00 20',
      // Of several that are as short, the first.
      shortest: 'p1 03-09T15:00 15',
      next,
      airings: 11,
    });
  });

  test('a lesson that comes on the second channel first', async () => {
    const earlier = FILES['timetables/p2.yaml'].replace(
      '08:00-08:20: [~, ~, ~, ~, ',
      '08:00-08:10: [chinese, ~, ~, ~, ',
    );
    const files = { ...FILES, 'timetables/p2.yaml': earlier };
    const { uses, project, timeline } = await aProject(files, 0);
    const lesson = project?.courses.get('P1-chinese')?.lessons[0];
    if (lesson === undefined) throw new Error('no lesson');
    const use = uses?.get(lesson);
    expect([slot(use?.first), slot(use?.shortest), slot(use?.next)]).toEqual(Array(3).fill('p2 03-09T08:00 10'));
    const broadcast = timeline?.firstBroadcasts.get(lesson);
    expect([broadcast?.channel.id, local(broadcast?.at ?? 0), broadcast?.day]).toEqual([
      'p2',
      '03-09T08:00',
      '2020-03-09',
    ]);
  });
});
