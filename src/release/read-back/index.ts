import { adiReader } from './adi.js';
import { adiIndexReader } from './adi-index.js';
import { c2ObjectsReader } from './c2-objects.js';
import { c2SendingReader } from './c2-sending.js';
import { calendarReader } from './calendar.js';
import { diypReader } from './diyp.js';
import { lineupReader } from './dvb/lineup.js';
import { dvbNumbersReader } from './dvb/numbers.js';
import { transportStreamReader } from './dvb/transport-stream.js';
import { tsduckXmlReader } from './dvb/tsduck-xml.js';
import { ersatztvReader } from './ersatztv.js';
import { ffconcatReader } from './ffconcat.js';
import { ffplayoutReader } from './ffplayout.js';
import type { FormatReader } from './format-reader.js';
import { jsonReader } from './json.js';
import { m3uReader } from './m3u.js';
import { onDemandReader } from './on-demand.js';
import { rssReader } from './rss.js';
import { superLiveReader } from './super-live.js';
import { textListReader } from './text-list.js';
import { timelineReader } from './timeline.js';
import { xmltvReader } from './xmltv.js';
import { xspfChannelsReader } from './xspf-channels.js';
import { xspfDayReader } from './xspf-day.js';

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
  c2ObjectsReader,
  c2SendingReader,
  jsonReader,
];
