import { expect, test } from 'vitest';
import { jellyfin } from '../../../src/published/preview/jellyfin.js';
import { filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

const preview = (...programmes: readonly string[]) =>
  jellyfin.preview(filesFrom({ 'guide.xml': guideOf(...programmes) }));
const EPISODE = '<episode-num system="xmltv_ns">0.4.</episode-num>';

test('a name of digits is the number', () => {
  expect(shownBy(preview(programme('09:00', '09:20', `<title>one</title>${EPISODE}`)))).toEqual({
    '701 甲': ['09 01:00-09 01:20 one (5)'],
  });
});

test.each([
  [
    'minified',
    `<title>one</title><language>zh</language>${EPISODE}`,
    ' one',
    ['ignored 甲: no white space after <language>: <episode-num> is lost'],
  ],
  ['with white space', `<title>one</title><language>zh</language>\n${EPISODE}`, ' one (5)', []],
])('the element after <language>, %s', (_, content, shown, remarks) => {
  const view = preview(programme('09:00', '09:20', content));
  expect(shownBy(view)).toEqual({ '701 甲': [`09 01:00-09 01:20${shown}`] });
  expect(remarksOf(view)).toEqual(remarks);
});

test('only the first title is shown', () => {
  const view = preview(programme('09:00', '09:20', '<title lang="zh">语文</title><title lang="en">Chinese</title>'));
  expect(remarksOf(view)).toEqual([
    'ignored *: titles and descriptions are shown in their first language only; not in en',
  ]);
});
