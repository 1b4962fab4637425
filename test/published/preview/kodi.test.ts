import { expect, test } from 'vitest';
import { kodi } from '../../../src/published/preview/kodi.js';
import { faultyZone, filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

/** Read from Kodi 20.1 with pvr.iptvsimple 20.6.1; `.ci/kodi.sh` asks it again. */
test('a faulty zone is kept as the real Kodi keeps it', () => {
  const preview = kodi.preview(filesFrom(faultyZone()));
  expect(shownBy(preview)).toEqual({
    '7 数学 "组合"': [
      '09 00:00-09 00:50 一',
      '09 00:50-09 01:20 overlaps',
      '09 01:30-09 01:50 same start second',
      '09 02:00-09 04:00 long',
      '09 06:00-09 06:00 zero length',
      '09 06:30-09 06:20 backwards',
      '09 07:00-09 07:30 date',
      '09 07:30-09 08:00 part (5)',
      '09 08:00-09 08:30 S.E. (5)',
      '09 08:30-09 09:00 onscreen S1E5 (5)',
      '09 09:00-09 09:30 .E. (7)',
      '09 09:30-09 10:00 ',
      '09 10:00-10 14:00 28 hours',
    ],
    '9 丙': [],
    '10 丁名': ['09 00:00-09 01:00 by name'],
    '11 乙': ['09 00:00-09 01:00 two  spaces\nnewline'],
  });
  expect(remarksOf(preview)).toEqual([
    'renamed 语文,数学 "组合": the name contains a comma: only "数学 "组合"" after the last one is kept',
    'dropped 乙: an earlier channel has the same name and address: that one is not shown',
    'ignored 数学 "组合": presenter is not read; a teacher must also be an actor',
    'dropped 数学 "组合": it has no start or no stop: it is not shown',
    'dropped 数学 "组合": two programmes start at once: only the last is kept',
    'cut 数学 "组合": cut where "overlaps" begins',
    'dropped 数学 "组合": lies within "long": it is not shown',
    'dropped 数学 "组合": lies within "28 hours": it is not shown',
    'dropped 数学 "组合": lies within "28 hours": it is not shown',
    'ignored 丙: the guide has neither the id nor the name of this channel: it is shown without programmes',
    'dropped only-guide.edu.example: the channel list has no such channel: its programmes are not shown',
    'ignored *: titles and descriptions are shown in their first language only; not in en',
  ]);
});

test('a clean zone is kept whole, without a remark', () => {
  const preview = kodi.preview(
    filesFrom({
      'channels.m3u': '#EXTM3U\n#EXTINF:-1 tvg-id="a.edu" tvg-name="甲" tvg-chno="701",甲\nhttps://a.example\n',
      'guide.xml': guideOf(
        programme(
          '09:00',
          '09:20',
          '<title>语文</title><credits><actor>张敏</actor><presenter>张敏</presenter></credits>',
        ),
        programme('09:20', '09:40', '<title>课间</title>'),
      ),
    }),
  );
  expect(shownBy(preview)).toEqual({ '701 甲': ['09 01:00-09 01:20 语文', '09 01:20-09 01:40 课间'] });
  expect(preview.remarks).toEqual([]);
});
