import { playoutFollowsGuide } from '../../proof/invariants/playout-follows-guide.js';
import { mp4Reader } from '../../proof/plain/mp4.js';
import { pngReader } from '../../proof/plain/png.js';
import { ersatztvReader } from '../../proof/playout/ersatztv.js';
import { ffconcatReader } from '../../proof/playout/ffconcat.js';
import { ffplayoutReader } from '../../proof/playout/ffplayout.js';
import { xspfDayReader } from '../../proof/playout/xspf-day.js';
import type { Format } from './format.js';

export const playout: Format = {
  title: { zh: '播出单', en: 'Playout lists' },
  output: async () => (await import('../../outputs/playout/playout-lists.js')).playoutLists,
  files: [
    {
      path: 'playout/<channel>/ffplayout/<year>/<month>/<day>.json',
      reader: ffplayoutReader,
      schema: 'ffplayout.schema.json',
      summary: { zh: 'ffplayout 的一天', en: 'a day for ffplayout' },
    },
    {
      path: 'playout/<channel>/ffconcat/<day>.ffconcat',
      reader: ffconcatReader,
      schema: undefined,
      summary: { zh: 'FFmpeg 的 concat 列表，一天', en: 'a day as a list for FFmpeg’s concat demuxer' },
    },
    {
      path: 'playout/<channel>/ersatztv/<from>_<until>.json',
      reader: ersatztvReader,
      schema: 'ersatztv-playout.schema.json',
      summary: { zh: 'ErsatzTV 的一天', en: 'a day for ErsatzTV' },
    },
    {
      path: 'playout/<channel>/xspf/<day>.xspf',
      reader: xspfDayReader,
      schema: undefined,
      summary: { zh: 'VLC 可播放的一天', en: 'a day that VLC plays' },
    },
    {
      path: 'playout/<slate>.png',
      reader: pngReader,
      schema: undefined,
      summary: { zh: '无内容可播时的画面', en: 'the picture where nothing can be played' },
    },
    {
      path: 'playout/airclass-silence-<sound>.mp4',
      reader: mp4Reader,
      schema: undefined,
      summary: { zh: 'ffconcat 定格画面时的静音', en: 'silence for the still pictures in ffconcat lists' },
    },
  ],
  checks: [
    playoutFollowsGuide('ffplayout', ffplayoutReader),
    playoutFollowsGuide('ersatztv', ersatztvReader),
    playoutFollowsGuide('xspf', xspfDayReader),
  ],
  page: 'playout.md',
};
