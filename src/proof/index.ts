import { adiReader } from './adi/adi.js';
import { adiIndexReader } from './adi/adi-index.js';
import { c2ObjectsReader } from './c2/c2-objects.js';
import { c2SendingReader } from './c2/c2-sending.js';
import { calendarReader } from './calendar/calendar.js';
import { m3uReader } from './channels/m3u.js';
import { xspfChannelsReader } from './channels/xspf-channels.js';
import { diypReader } from './diyp/diyp.js';
import { superLiveReader } from './diyp/super-live.js';
import { lineupReader } from './dvb/lineup.js';
import { dvbNumbersReader } from './dvb/numbers.js';
import { transportStreamReader } from './dvb/transport-stream.js';
import { tsduckXmlReader } from './dvb/tsduck-xml.js';
import type { FormatReader } from './format-reader.js';
import { jsonReader } from './json.js';
import { onDemandReader } from './on-demand/on-demand.js';
import { ersatztvReader } from './playout/ersatztv.js';
import { ffconcatReader } from './playout/ffconcat.js';
import { ffplayoutReader } from './playout/ffplayout.js';
import { xspfDayReader } from './playout/xspf-day.js';
import { rssReader } from './rss/rss.js';
import { textListReader } from './text-list.js';
import { timelineReader } from './timeline/timeline.js';
import { zonesReader } from './timeline/zones.js';
import { xmltvReader } from './xmltv/xmltv.js';

/** The first that takes a file reads it: particular ones before general ones. */
export const formatReaders: readonly FormatReader[] = [
  xmltvReader,
  onDemandReader,
  ffplayoutReader,
  ffconcatReader,
  ersatztvReader,
  xspfDayReader,
  xspfChannelsReader,
  diypReader,
  superLiveReader,
  transportStreamReader,
  tsduckXmlReader,
  dvbNumbersReader,
  lineupReader,
  m3uReader,
  textListReader,
  rssReader,
  adiReader,
  adiIndexReader,
  calendarReader,
  timelineReader,
  zonesReader,
  c2ObjectsReader,
  c2SendingReader,
  jsonReader,
];
