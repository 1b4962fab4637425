import { describe, expect, test } from 'vitest';
import { basisOf } from '../../../src/cli/build/basis-of.js';
import type { Recording } from '../../../src/media/recording.js';
import { aRelease } from '../../release/a-release.js';

const { views } = await aRelease();
const [firstZone] = views.map(({ zone }) => zone);
if (firstZone === undefined) throw new Error('no zone');
const program = 'a';
const tool = { airclass: '1', node: '20', 'time-zone-data': '2026a', ffprobe: undefined };
const measured: Recording = { file: 'a.mp4', state: 'ok', length: 900_000, size: 1, still: false, from: 'folder' };
const compiled = { texts: new Map([['project.yaml', 'id: small\n']]) };
const built = { compiled, sound: { recordings: new Map([['a.mp4', measured]]) }, options: { gzip: true } };
const basis = basisOf(views, { program, tool }, built);

const recordingsOf = (...all: Recording[]) => ({ recordings: new Map(all.map((one) => [one.file, one])) });
const ofViews = (more: Partial<(typeof views)[number]>) =>
  basisOf(
    views.map((view) => ({ ...view, ...more })),
    { program, tool },
    built,
  );

describe('what a release is made from', () => {
  test('is the same for the same', async () => {
    const again = await aRelease();
    expect(basisOf(again.views, { program, tool: { ...tool } }, structuredClone(built))).toBe(basis);
  });

  test.each<readonly [string, () => string]>([
    [
      'a text',
      () =>
        basisOf(views, { program, tool }, { ...built, compiled: { texts: new Map([['project.yaml', 'id: x\n']]) } }),
    ],
    [
      'a file’s name',
      () => basisOf(views, { program, tool }, { ...built, compiled: { texts: new Map([['a', 'id: small\n']]) } }),
    ],
    [
      'a file more',
      () =>
        basisOf(views, { program, tool }, { ...built, compiled: { texts: new Map([...compiled.texts, ['b', '']]) } }),
    ],
    [
      'a recording’s length',
      () => basisOf(views, { program, tool }, { ...built, sound: recordingsOf({ ...measured, length: 1 }) }),
    ],
    ['a recording that is gone', () => basisOf(views, { program, tool }, { ...built, sound: recordingsOf() })],
    ['the first day', () => ofViews({ from: '2020-03-10' })],
    ['what is open by now', () => ofViews({ asOf: 1 })],
    ['the number of days', () => ofViews({ days: 2 })],
    ['the zones', () => basisOf(views.slice(1), { program, tool }, built)],
    ['another zone', () => ofViews({ zone: { ...firstZone, id: 'six' } })],
    ['files without .gz', () => basisOf(views, { program, tool }, { ...built, options: { gzip: false } })],
    ['the program', () => basisOf(views, { program: 'b', tool }, built)],
    ['the version', () => basisOf(views, { program, tool: { ...tool, airclass: '2' } }, built)],
    ['Node.js', () => basisOf(views, { program, tool: { ...tool, node: '24' } }, built)],
    ['ffprobe', () => basisOf(views, { program, tool: { ...tool, ffprobe: 'ffprobe 5' } }, built)],
    ['the official holidays', () => basisOf(views, { program, tool: { ...tool, 'chinese-days': '1' } }, built)],
    ['time-zone data', () => basisOf(views, { program, tool: { ...tool, 'time-zone-data': '2026b' } }, built)],
    ['the shipped vocabulary', () => basisOf(views, { program, tool: { ...tool, vocabulary: 'x' } }, built)],
  ])('changes with %s', (_, other) => {
    expect(other()).not.toBe(basis);
  });
});
