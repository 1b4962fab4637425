import { type FormatReader, wholeText } from '../format-reader.js';
import { record } from '../json.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { jsonWords } from '../texts/words.js';

const TEXTS = ['project', 'zone', 'carrier', 'csp-id', 'lsp-id', 'order-url'];

export const c2SendingReader: FormatReader = {
  id: 'c2-sending',
  reads: ({ zone, path }) => zone !== undefined && path === 'c2/sending.json',
  open: ({ zone = '' }, blame, release) =>
    wholeText((text) => {
      const data = record(JSON.parse(text));
      const fault = (zh: string, en: string) => blame({ text: { zh, en } });
      for (const key of TEXTS)
        if (typeof data[key] !== 'string' || data[key] === '') fault(`没有“${key}”`, `it has no "${key}"`);
      const said = [...TEXTS, 'endpoint'].flatMap((key) => jsonWords(key, data[key]));
      new TextCheck(release.plan?.project, blame).compare(zone, said, (project) => {
        const { c2 } = zoneOf(project, zone);
        return [
          [
            ['project', project.id],
            ['zone', zone],
            ['carrier', c2?.carrier.id],
            ['csp-id', c2?.cspId],
            ['lsp-id', c2?.lspId],
            ['order-url', c2?.orderUrl],
            ['endpoint', c2?.endpoint],
          ],
        ];
      });
      if (data.zone !== zone) fault(`专区是 ${data.zone}`, `its zone is ${data.zone}`);
      const { from, until } = record(data.window);
      if (!(Date.parse(String(from)) < Date.parse(String(until)))) fault('时段有误', 'its window is faulty');
    }),
};
