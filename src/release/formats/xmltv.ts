import { zonesAgree } from '../../proof/invariants/zones-agree.js';
import { xmltvReader } from '../../proof/xmltv/xmltv.js';
import type { Format } from './format.js';

export const xmltv: Format = {
  title: { zh: 'XMLTV 节目单', en: 'XMLTV guide' },
  output: async () => (await import('../../outputs/xmltv/guide.js')).xmltv,
  files: [
    {
      path: 'guide.xml',
      reader: xmltvReader,
      schema: undefined,
      summary: { zh: '节目单，另有 guide.xml.gz', en: 'the guide; guide.xml.gz beside it' },
    },
  ],
  checks: [zonesAgree],
  page: undefined,
};
