import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { ChannelTonight } from '../../../src/published/tonight/channel-tonight.js';
import type { LessonTonight } from '../../../src/published/tonight/lesson-tonight.js';
import { levelOf, type Task } from '../../../src/published/tonight/tasks.js';
import type { Tonight } from '../../../src/published/tonight/tonight.js';
import type { ZoneTonight } from '../../../src/published/tonight/zone-tonight.js';
import { commandLines } from '../../../src/report/tonight/command-lines.js';
import { screen } from '../../../src/report/tonight/screen.js';
import fc from '../../properties.js';

const NOW = Date.parse('2020-03-10T09:00Z');
const HOUR = 3_600_000;
const SPAN = { file: 'a.yaml', start: 0, end: 0 };

const word = fc.constantFrom('语文', '道德与法治（第一课时）', 'Mathematics', 'a\u0007b', '👩‍🏫老师', 'x'.repeat(90));
const title = fc.record({ zh: word, en: word });
const id = fc.constantFrom(
  'P1-chinese-03',
  'P6-morality-law-12',
  'S3-a-very-long-course-name-of-a-project-that-has-them-01',
);
const airing = fc
  .record({
    start: fc.integer({ min: NOW - HOUR, max: NOW + 12 * HOUR }),
    title,
    id,
    run: fc.constantFrom('fill', 'programme', 'first', 'repeat'),
  })
  .map(
    ({ start, title: text, id: lesson, run }) =>
      ({
        id: lesson,
        start,
        stop: start + HOUR,
        run,
        reason: undefined,
        item: { title: text, ...(run === 'fill' || run === 'programme' ? {} : { lesson }) },
      }) as const,
  );
const owner = fc.option(
  title.map((name) => ({
    id: 'jinjiang',
    name,
    contact: { person: name, phone: '028-8666', mail: undefined, chat: undefined },
    deadline: undefined,
    span: SPAN,
  })),
  { nil: undefined },
);
const lesson: fc.Arbitrary<LessonTonight> = fc.record({
  channel: fc.constant('p1'),
  airing,
  id,
  state: fc.constantFrom('ready', 'missing', 'faulty', 'arrived', 'unmeasured', 'unknown'),
  statuses: fc.constant(['truncated'] as const),
  isAllowed: fc.boolean(),
  review: fc.constantFrom('none', 'reviewed', 'again', undefined),
  owner,
  due: fc.constant(NOW),
});
const channel: fc.Arbitrary<ChannelTonight> = fc.record({
  channel: fc.constantFrom('p1', 'j3', 'shared-channel-of-all'),
  name: title,
  now: fc.option(airing, { nil: undefined }),
  next: fc.option(airing, { nil: undefined }),
  lessons: fc.array(lesson, { maxLength: 3 }),
  lockedUntil: fc.option(fc.constant(NOW + 2 * HOUR), { nil: undefined }),
  ends: fc.constant(NOW + 48 * HOUR),
  isTroubled: fc.boolean(),
});
const zone: fc.Arbitrary<ZoneTonight> = fc.record({
  zone: fc.constantFrom('telecom', 'radio-tv', 'a-zone-with-a-long-name'),
  title,
  channels: fc.nat(60),
  guide: fc.option(fc.constant(NOW + 90 * HOUR), { nil: undefined }),
  playout: fc.option(fc.constant(NOW + 60 * HOUR), { nil: undefined }),
  lockTime: fc.option(fc.constant(5_400_000), { nil: undefined }),
  orders: fc.option(
    fc.record({
      waiting: fc.nat(9),
      awaited: fc.nat(9),
      confirmed: fc.nat(2000),
      refused: fc.array(fc.nat(2000), { maxLength: 5 }),
      failed: fc.array(fc.nat(2000), { maxLength: 5 }),
      unclear: fc.array(fc.nat(2000), { maxLength: 5 }),
      fault: fc.option(title, { nil: undefined }),
    }),
    { nil: undefined },
  ),
  isTroubled: fc.boolean(),
});
const level = fc.constantFrom('red' as const, 'yellow' as const);
const by = fc.option(fc.integer({ min: NOW, max: NOW + 99 * HOUR }), { nil: undefined });
const lessons = fc.array(lesson, { minLength: 1, maxLength: 12 });
const task: fc.Arbitrary<Task> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'nothing-published' as const,
      'project-unreadable' as const,
      'hold-lost' as const,
      'signature-wrong' as const,
    ),
    level,
    by,
  }),
  fc.record({ kind: fc.constant('release-unusable' as const), level, by, why: title, isKnown: fc.boolean() }),
  fc.record({
    kind: fc.constant('not-covered' as const),
    level,
    by,
    channels: fc.array(id, { maxLength: 40 }),
    zones: fc.array(id),
  }),
  fc.record({
    kind: fc.constantFrom('recordings-missing' as const, 'recordings-faulty' as const),
    level,
    by,
    owner,
    lessons,
    isLocked: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('recordings-arrived' as const), level, by, lessons, isLocked: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('recordings-unmeasured' as const, 'slate-allowed' as const, 'not-reviewed' as const),
    level,
    by,
    lessons,
  }),
  fc.record({ kind: fc.constantFrom('orders-stuck' as const, 'orders-waiting' as const), level, by, zone }),
  fc.record({ kind: fc.constant('not-built' as const), level, by, changes: fc.nat(500), isLocked: fc.boolean() }),
  fc.record({ kind: fc.constant('project-faulty' as const), level, by, errors: fc.nat(500) }),
  fc.record({
    kind: fc.constant('held' as const),
    level,
    by,
    hold: fc.record({ release: fc.constant('000001-0123456789ab'), at: fc.constant('x'), by: word, reason: word }),
  }),
  fc.record({ kind: fc.constant('kept' as const), level, by, words: title }),
  fc.record({ kind: fc.constant('runs-out' as const), level, by, at: fc.constant(NOW + HOUR) }),
  fc.record({
    kind: fc.constant('recordings-due' as const),
    level,
    by,
    owner,
    lessons: fc.array(id, { minLength: 1 }),
  }),
);

const tonights: fc.Arbitrary<Tonight> = fc
  .record({
    channels: fc.array(channel, { minLength: 1, maxLength: 40 }),
    zones: fc.array(zone, { maxLength: 8 }),
    tasks: fc.array(task, { maxLength: 12 }),
    by: fc.option(word, { nil: undefined }),
  })
  .map(({ channels, zones, tasks, by: who }) => ({
    now: NOW,
    until: NOW + 13 * HOUR,
    timeZone: 'Asia/Shanghai',
    level: levelOf(tasks),
    channels,
    zones,
    tasks,
    runsOut: NOW + 48 * HOUR,
    release: {
      kind: 'sound',
      id: '000041-0123456789ab',
      timeline: { timeZone: 'Asia/Shanghai', zones: [], channels: new Map() },
      made: NOW - 50 * HOUR,
      by: who,
      reason: undefined,
      signature: 'unchecked',
      missing: new Set<string>(),
      kept: [],
    },
    project: { sound: undefined, isPublished: false, errors: 0, changes: undefined },
    orders: new Map(),
    holds: { isLost: false, held: [] },
  }));

const drawn = (tonight: Tonight, language: 'zh' | 'en') =>
  screen({
    tonight,
    places: { project: 'schedules/sichuan-2020-spring', out: '/srv/airclass/out' },
    language,
    colour: false,
  });

describe('one screen of 80x24', () => {
  test.each(['zh', 'en'] as const)('whatever there is to say (%s)', (language) => {
    fc.assert(
      fc.property(tonights, (tonight) => {
        const text = drawn(tonight, language);
        const lines = text.split('\n');
        expect(lines.pop()).toBe('');
        // One is left for the prompt.
        expect(lines.length).toBeLessThanOrEqual(23);
        expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
        // What shows: at least one task where there are any, and troubled channels before sound ones.
        if (tonight.tasks.length > 0) expect(text).toMatch(/\n {2}airclass |airclass tonight --format json/);
      }),
      { numRuns: 150 },
    );
  });

  test('channels with problems come first where not all fit', () => {
    const one = (name: string, isTroubled: boolean): ChannelTonight => ({
      channel: name,
      name: { zh: name },
      now: undefined,
      next: undefined,
      lessons: [],
      lockedUntil: undefined,
      ends: NOW,
      isTroubled,
    });
    const [sample] = fc.sample(tonights, 1);
    if (sample === undefined) throw new Error('nothing was drawn');
    const channels = Array.from({ length: 40 }, (_, index) => one(`c${index}`, index >= 38));
    const lines = drawn({ ...sample, channels, zones: [], tasks: [], level: 'red' }, 'en').split('\n');
    expect(lines.slice(3, 5).map((line) => line.split(' ')[0])).toEqual(['c38', 'c39']);
    expect(lines.at(-2)).toMatch(/^21 more are well: c17 c18 /);
    expect(lines).toHaveLength(24);
  });
});

describe('a command that is longer than a line', () => {
  test('is continued as a shell joins it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'airclass',
            '--reason',
            '录像晚到',
            "it's",
            'a b',
            'P1-chinese-03,'.repeat(9),
            '长'.repeat(50),
          ),
          { minLength: 1 },
        ),
        (words) => {
          const lines = commandLines(words, 40, '  ');
          expect(joined(lines)).toEqual(words);
          expect(lines.filter((line) => stringWidth(line) > 40)).toEqual([]);
        },
      ),
    );
  });

  /** As POSIX says: a backslash at the end of a line goes with it; blanks part words; quotes keep what is in them. */
  function joined(lines: readonly string[]): readonly string[] {
    const words: string[] = [];
    let [word, isQuoted, isOpen] = ['', false, false];
    const text = lines.join('\n');
    for (let at = 0; at < text.length; at++) {
      const letter = text[at] ?? '';
      if (letter === "'") [isQuoted, isOpen] = [!isQuoted, true];
      else if (isQuoted) word += letter;
      else if (letter === '\\' && text[at + 1] === '\n') at++;
      else if (letter === '\\') word += text[++at] ?? '';
      else if (letter !== ' ') [word, isOpen] = [word + letter, true];
      else if (isOpen) {
        words.push(word);
        [word, isOpen] = ['', false];
      }
    }
    return isOpen ? [...words, word] : words;
  }
});
