import { describe, expect, test } from 'vitest';
import type { Recording, Recordings } from '../../src/media/recording.js';
import type { Project } from '../../src/model/project.js';
import { fitClips, runningTime } from '../../src/outputs/fit-clips.js';
import type { Airing } from '../../src/timeline/airing.js';
import { aProject } from '../a-project.js';
import fc from '../properties.js';

const MINUTE = 60_000;
const PROGRAMMES = `programmes:
  think: {title: 想一想, kind: filler, file: fill/think.mp4, length: 1m}
  next: {title: 下节预告, kind: filler, file: fill/next.mp4, length: 30s}
  picture: {title: 台标, kind: card, file: fill/card.png}
  card: {title: 空, kind: card}
  news: {title: 新闻联播, kind: relay, source: "https://live.example/news.m3u8"}
  eyes: {title: 眼保健操, kind: exercise, file: common/eyes.mp4, length: 5m}
`;
const WITH_MEDIA = 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\nmedia: {}\n';

async function projectWith(fill: string, project = WITH_MEDIA): Promise<Project> {
  const { project: built, reports } = await aProject({
    'project.yaml': project,
    'programmes.yaml': `${PROGRAMMES}${fill === '[]' ? '' : `fill:\n  after-lesson: {programmes: ${fill}}\n  between: {programmes: ${fill}}\n`}`,
  });
  if (built === undefined) throw new Error(reports.join('\n'));
  return built;
}

function recording(file: string, length: number, more: Partial<Recording> = {}): Recording {
  return {
    file,
    state: length > 0 || more.still ? 'ok' : 'missing',
    length,
    size: 1,
    still: false,
    from: 'lock',
    ...more,
  };
}

function recordingsOf(...all: Recording[]): Recordings {
  return new Map(all.map((one) => [one.file, one]));
}

const LESSON = 'P1/chinese/01.mp4';
const FILES = recordingsOf(
  recording(LESSON, 18 * MINUTE + 200),
  recording('fill/think.mp4', MINUTE),
  recording('fill/next.mp4', 30_000),
  recording('fill/card.png', 0, { still: true }),
  recording('common/eyes.mp4', 5 * MINUTE),
);

function lessonAiring(project: Project, slot: number): Airing {
  const lesson = project.courses.get('P1-chinese')?.lessons[0];
  if (lesson === undefined) throw new Error('no lesson');
  return {
    id: 'p1.P1-chinese-01',
    name: 'p1.P1-chinese-01',
    stamp: '',
    kind: 'lesson',
    lesson,
    run: 'first',
    firstStart: 0,
    firstChannel: 'p1',
    start: 0,
    end: slot,
    span: lesson.span,
    reason: undefined,
  };
}

function programmeAiring(project: Project, id: string, slot: number): Airing {
  const programme = project.programmes.get(id);
  if (programme === undefined) throw new Error(`no programme ${id}`);
  const name = `p1.${id}.`;
  const [stamp, { span }] = ['20200309T090000', programme];
  return { id: name + stamp, name, stamp, kind: 'programme', programme, start: 0, end: slot, span, reason: undefined };
}

const shown = (airing: Airing, project: Project, recordings: Recordings) =>
  fitClips(airing, { project, recordings }).map((clip) => `${clip.kind} ${clip.item} ${clip.in}-${clip.out}`);

describe('a lesson', () => {
  test.each([
    [
      '[think, next]',
      20,
      FILES,
      ['recording P1-chinese-01 0-1080200', 'filler think 0-60000', 'filler next 0-30000', 'filler think 0-29800'],
    ],
    [
      '[think, picture]',
      20,
      FILES,
      ['recording P1-chinese-01 0-1080200', 'filler think 0-60000', 'slate picture 0-59800'],
    ],
    ['[card, think]', 20, FILES, ['recording P1-chinese-01 0-1080200', 'slate card 0-119800']],
    ['[news]', 20, FILES, ['recording P1-chinese-01 0-1080200', 'relay news 0-119800']],
    ['[]', 20, FILES, ['recording P1-chinese-01 0-1080200', 'slate slate 0-119800']],
    ['[think]', 10, FILES, ['recording P1-chinese-01 0-600000']],
    ['[think]', 20, recordingsOf(), ['slate P1-chinese-01 0-1200000']],
    [
      '[think]',
      20,
      recordingsOf(recording(LESSON, 600_000, { state: 'truncated' })),
      ['slate P1-chinese-01 0-1200000'],
    ],
    [
      '[think, next]',
      19,
      recordingsOf(recording(LESSON, 18 * MINUTE), recording('fill/think.mp4', 0), recording('fill/next.mp4', 30_000)),
      ['recording P1-chinese-01 0-1080000', 'filler next 0-30000', 'filler next 0-30000'],
    ],
    [
      '[think]',
      19,
      recordingsOf(recording(LESSON, 18 * MINUTE), recording('fill/think.mp4', 20)),
      ['recording P1-chinese-01 0-1080000', 'slate slate 0-60000'],
    ],
  ] as const)('filled with %s in %d minutes', async (fill, minutes, recordings, clips) => {
    const project = await projectWith(fill);
    expect(shown(lessonAiring(project, minutes * MINUTE), project, recordings)).toEqual(clips);
  });

  test('keeps its picture for what is shorter than a frame', async () => {
    const project = await projectWith('[think]');
    const recordings = recordingsOf(recording(LESSON, 18 * MINUTE - 30));
    expect(fitClips(lessonAiring(project, 18 * MINUTE), { project, recordings })).toEqual([
      { kind: 'recording', source: LESSON, item: 'P1-chinese-01', in: 0, out: 1_080_000, sourceLength: 1_080_000 },
    ]);
  });

  test('in a project that only plans lasts its ordered length, or else its slot', async () => {
    const project = await projectWith('[think]', 'id: small\ntitle: x\ntime-zone: Asia/Shanghai\n');
    const airing = lessonAiring(project, 20 * MINUTE);
    expect(shown(airing, project, new Map())).toEqual(['recording P1-chinese-01 0-1200000']);
    if (airing.kind !== 'lesson') throw new Error('not a lesson');
    const ordered: Airing = { ...airing, lesson: { ...airing.lesson, length: 19 * MINUTE } };
    expect(shown(ordered, project, new Map())).toEqual(['recording P1-chinese-01 0-1140000', 'filler think 0-60000']);
    expect(runningTime(airing.lesson, { project, recordings: new Map() })).toBeUndefined();
    expect(runningTime(ordered.lesson, { project, recordings: new Map() })).toBe(19 * MINUTE);
  });
});

describe('a programme', () => {
  test.each([
    ['eyes', 6, ['programme eyes 0-300000', 'filler think 0-60000']],
    ['eyes', 3, ['programme eyes 0-180000']],
    ['card', 3, ['slate card 0-180000']],
    ['picture', 3, ['slate picture 0-180000']],
    ['news', 3, ['relay news 0-180000']],
  ] as const)('%s for %d minutes', async (id, minutes, clips) => {
    const project = await projectWith('[think]');
    expect(shown(programmeAiring(project, id, minutes * MINUTE), project, FILES)).toEqual(clips);
  });

  test('a slate that is a film runs again and again', async () => {
    const project = await projectWith('[]', `${WITH_MEDIA}slate: fill/think.mp4\n`);
    expect(shown(programmeAiring(project, 'card', 150_000), project, FILES)).toEqual([
      'slate card 0-60000',
      'slate card 0-60000',
      'slate card 0-30000',
    ]);
  });

  test('a slate that is not there is replaced by the one that the tool ships', async () => {
    const project = await projectWith('[]', `${WITH_MEDIA}slate: gone.png\n`);
    const [clip] = fitClips(programmeAiring(project, 'card', MINUTE), { project, recordings: recordingsOf() });
    expect(clip?.source).toBeUndefined();
  });
});

test('whatever the lengths, clips add up to the slot and stay inside their sources', async () => {
  const fills = await Promise.all(
    ['[think, next]', '[next, think, card]', '[picture]', '[]', '[think]'].map((fill) => projectWith(fill)),
  );
  const length = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4_000_000 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...fills),
      fc.constantFrom('lesson', 'eyes', 'card', 'between'),
      fc.integer({ min: 1, max: 4_000_000 }),
      length,
      fc.oneof(fc.constant(0), fc.integer({ min: 20, max: 60 }), fc.integer({ min: 1000, max: 100_000 })),
      fc.integer({ min: 500, max: 100_000 }),
      (project, what, slot, own, think, next) => {
        const recordings = recordingsOf(
          recording(LESSON, own),
          recording('common/eyes.mp4', own),
          recording('fill/think.mp4', think),
          recording('fill/next.mp4', next),
          recording('fill/card.png', 0, { still: true }),
        );
        const airing: Airing =
          what === 'lesson'
            ? lessonAiring(project, slot)
            : what === 'between'
              ? {
                  id: 'x',
                  name: 'x',
                  stamp: '',
                  kind: 'fill',
                  fill: 'between',
                  programme: undefined,
                  start: 0,
                  end: slot,
                  span: project.span,
                  reason: undefined,
                }
              : programmeAiring(project, what, slot);
        const clips = fitClips(airing, { project, recordings });
        expect(clips.reduce((sum, clip) => sum + clip.out - clip.in, 0)).toBe(slot);
        for (const clip of clips) {
          expect(clip.in).toBeLessThan(clip.out);
          expect(clip.out).toBeLessThanOrEqual(clip.sourceLength ?? Number.POSITIVE_INFINITY);
          expect(clips.length === 1 || clip.out - clip.in >= 40).toBe(true);
        }
      },
    ),
  );
});
