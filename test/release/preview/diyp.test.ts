import { expect, test } from 'vitest';
import { diyp } from '../../../src/release/preview/diyp.js';
import { filesFrom, guideOf, programme, remarksOf, shownBy } from './files.js';

const LIST =
  '#EXTM3U\n#EXTINF:-1 tvg-id="a.edu",甲\nhttps://a.example\n#EXTINF:-1 tvg-id="b.edu",乙\nhttps://b.example\n';
const day = (date: string, ...entries: readonly (readonly [string, string, string])[]): string =>
  JSON.stringify({ channel_name: '甲', date, epg_data: entries.map(([start, end, title]) => ({ start, end, title })) });

test('a channel is looked up by its name, a time on the local clock', () => {
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': LIST,
      'diyp/甲/2020-03-09.json': day('2020-03-09', ['09:00', '09:20', '语文'], ['23:30', '00:00', '停课不停学']),
    }),
  );
  expect(shownBy(view)).toEqual({
    '- 甲': ['09 01:00-09 01:20 语文', '09 15:30-09 16:00 停课不停学'],
    '- 乙': [],
  });
  expect(remarksOf(view)).toEqual([
    'ignored 乙: diyp/ has no folder of this name: the channel is shown without programmes',
  ]);
});

test('what the guide says and these files cannot', () => {
  const view = diyp.preview(
    filesFrom({
      'channels.m3u': LIST.split('#EXTINF').slice(0, 2).join('#EXTINF'),
      'guide.xml': guideOf(
        programme('09:00', '09:20', '<title>语文</title>').replace('090000', '090030'),
        programme('09:20', '09:40', '<title>前一天</title>').replaceAll('20200309', '20200308'),
      ),
      'diyp/甲/2020-03-09.json': day('2020-03-09', ['09:00', '09:20', '语文']),
    }),
  );
  expect(remarksOf(view)).toEqual([
    'cut 甲: shown to the minute, without its seconds',
    'dropped 甲: its day has no file: it is not shown',
  ]);
});
