import { lineupReader } from '../../proof/dvb/lineup.js';
import { dvbNumbersReader } from '../../proof/dvb/numbers.js';
import { transportStreamReader } from '../../proof/dvb/transport-stream.js';
import { tsduckXmlReader } from '../../proof/dvb/tsduck-xml.js';
import { eitFollowsGuide } from '../../proof/invariants/eit-follows-guide.js';
import type { Format } from './format.js';

export const dvb: Format = {
  title: { zh: 'DVB 业务信息', en: 'DVB service information' },
  output: async () => (await import('../../outputs/dvb/dvb-files.js')).dvbFiles,
  files: [
    {
      path: 'dvb/eit.ts',
      reader: transportStreamReader,
      schema: undefined,
      summary: { zh: '传输流：EIT、SDT、TDT/TOT', en: 'a transport stream: EIT, SDT, TDT/TOT' },
    },
    {
      path: 'dvb/eit.xml',
      reader: tsduckXmlReader,
      schema: undefined,
      summary: { zh: '同样的事件，TSDuck 的 XML', en: 'the same events as TSDuck’s XML' },
    },
    {
      path: 'dvb/numbers.json',
      reader: dvbNumbersReader,
      schema: 'dvb-numbers.schema.json',
      summary: { zh: '事件号与表版本，下次构建接着用', en: 'event numbers and versions, for the next build' },
    },
    {
      path: 'lineup.xml',
      reader: lineupReader,
      schema: undefined,
      summary: { zh: 'XMLTV 频道表', en: 'the channel plan as XMLTV’s line-up document' },
    },
  ],
  checks: [eitFollowsGuide],
  page: 'dvb.md',
};
