import { expect, test } from 'vitest';
import { changedFacets } from '../../../src/published/diff/item-facets.js';
import type { TimelineItem } from '../../../src/published/release-timeline.js';

const FILE = { file: 'a.mp4', 'length-ms': 1000, fingerprint: 'aa' };
const ITEM: TimelineItem = {
  lesson: 'P1-chinese-01',
  title: { zh: '一', en: 'One' },
  teacher: { id: 'zhang', name: { zh: '张敏' } },
  recording: FILE,
};

test.each<[string, Partial<TimelineItem>, readonly string[]]>([
  ['nothing', {}, []],
  ['a title', { title: { zh: '一', en: 'First' } }, ['retitled']],
  ['a language more', { title: { zh: '一', en: 'One', ml: 'ഒന്ന്' } }, []],
  ['a language less', { title: { zh: '一' } }, []],
  ['no language in common', { title: { ml: 'ഒന്ന്' } }, ['retitled']],
  ['a namesake', { teacher: { id: 'zhang-2', name: { zh: '张敏' } } }, []],
  ['a teacher', { teacher: { id: 'zhang', name: { zh: '李娜' } } }, ['teacher']],
  ['the same content under another name', { recording: { ...FILE, file: 'b.mp4' } }, []],
  ['other content under the same name', { recording: { ...FILE, fingerprint: 'bb' } }, ['recording']],
  ['another length', { recording: { ...FILE, 'length-ms': 1001 } }, ['recording']],
  ['another name, nothing measured before', { recording: { file: 'b.mp4', 'length-ms': 1000 } }, ['recording']],
  ['a recording that has come', { recording: { file: 'a.mp4' } }, ['recording']],
  ['a relay', { source: 'udp://239.0.0.1:1234' }, ['recording']],
  [
    'all of it',
    { title: { zh: '甲' }, recording: { ...FILE, fingerprint: 'bb' }, teacher: { id: 'li', name: { zh: '李' } } },
    ['retitled', 'recording', 'teacher'],
  ],
])('%s', (_, change, facets) => {
  const other = { ...ITEM, ...change };
  expect(changedFacets(ITEM, other)).toEqual(facets);
  expect(changedFacets(other, ITEM)).toEqual(facets);
});
