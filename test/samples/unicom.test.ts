import parser from 'iptv-playlist-parser';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { channelList } from '../../src/outputs/channels/channel-list.js';
import { textOf } from '../outputs/a-view.js';
import { viewOf } from '../outputs/view-of.js';

/** `.ci/kodi.sh` and `.ci/players.sh` read the same lists in Kodi and VLC. */
test('the Unicom zone: multicast live, RTSP for looking back, as iptv-playlist-parser reads it', async () => {
  const { sound } = await compile('schedules/sichuan-2020-spring', { now: 0, environment: {} });
  const zone = sound?.project.zones.get('unicom');
  if (sound === undefined || zone === undefined) throw new Error('the sample is not sound');
  const view = viewOf(sound, zone, '2020-03-09');
  const read = (path: string) =>
    parser.parse(textOf(channelList, path, view)).items.map(({ name, tvg, url, catchup }) => ({
      name,
      id: tvg.id,
      url,
      asked: `${catchup.type} ${catchup.days} ${catchup.source}`,
    }));
  const expected = (times: string) =>
    zone.lineup.map(({ name, number, id }, index) => ({
      name: name.zh,
      id,
      url: `rtp://233.252.0.${index + 1}:5140`,
      asked: `default 7 rtsp://tvod.scunicom.example/PLTV/88888888/224/${number}/index.smil?playseek=${times}`,
    }));
  expect(zone.lineup.length).toBe(12);
  const at = (mark: string) => `\${(${mark})yyyyMMddHHmmss|UTC}`;
  expect(read('channels.m3u')).toEqual(expected(`${at('b')}-${at('e')}`));
  expect(read('channels-kodi.m3u')).toEqual(expected('{utc:YmdHMS}-{utcend:YmdHMS}'));
});
