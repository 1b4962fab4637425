import { expect, test } from 'vitest';
import { PlayedNames } from '../../../src/published/as-run/played-names.js';
import { aTimeline, MORNING } from './a-timeline.js';

const names = new PlayedNames(await aTimeline(MORNING), ['Ads/', 'common/é.mp4']);
const LESSON = 'P1/chinese/01.mp4';

test.each([
  ['/edu/P1/chinese/01.mp4', LESSON],
  ['D:\\EDU\\p1\\Chinese\\01.MP4', LESSON],
  ['d:/edu/p1/chinese/01.mp4', LESSON],
  ['\\\\nas\\edu\\P1\\chinese\\01.mp4', LESSON],
  ['p1\\chinese\\01.mp4', LESSON],
  ['D:\\edu/P1/CHINESE/01.mp4', LESSON],
  // Elsewhere these are two files.
  ['/edu/p1/chinese/01.mp4', undefined],
  ['/edu/P1/chinese/01.MP4', undefined],
  ['D:\\edu\\P1\\chinese\\011.mp4', undefined],
  ['/edu/x\\P1/chinese/01.mp4', undefined],
])('%s', (path, file) => {
  expect(names.fileOf(path)).toBe(file);
});

test.each([
  ['D:\\edu\\ads\\a.mp4', true],
  ['/edu/Ads/a.mp4', true],
  ['/edu/ads/a.mp4', false],
  ['/edu/common/e\u0301.mp4', true],
])('filler %s', (path, isFiller) => {
  const span = { file: 'p.log', start: 0, end: 0 };
  const item = { channel: undefined, start: 0, end: undefined, isFiller: false, span };
  expect(names.isFiller({ ...item, name: { kind: 'file', path } })).toBe(isFiller);
});
