import { expect, test } from 'vitest';
import { tvheadend } from '../../../src/published/preview/tvheadend.js';
import { filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

const preview = (...programmes: readonly string[]) =>
  tvheadend.preview(filesFrom({ 'guide.xml': guideOf(...programmes) }));

test('the earlier of two overlapping events goes', () => {
  const view = preview(
    programme('09:00', '09:30', '<title>one</title>'),
    programme('09:20', '09:40', '<title>two</title>'),
  );
  expect(shownBy(view)).toEqual({ '- 甲': ['09 01:20-09 01:40 two'] });
  expect(remarksOf(view)).toEqual(['dropped 甲: it overlaps "two" after it: not shown']);
});

test('a genre is an English DVB name', () => {
  const view = preview(
    programme('09:00', '09:20', '<title>one</title><category>数学</category><category>Languages</category>'),
  );
  expect(view.channels[0]?.programmes[0]?.genres).toEqual(['Languages']);
  expect(remarksOf(view)).toEqual(['ignored *: categories that are not English DVB names give no genre: 数学']);
});

test('an event without a stop goes', () => {
  const view = preview('<programme start="20200309090000 +0800" channel="a.edu"><title>one</title></programme>');
  expect(shownBy(view)).toEqual({ '- 甲': [] });
  expect(remarksOf(view)).toEqual(['dropped 甲: no usable start and stop: not shown']);
});
