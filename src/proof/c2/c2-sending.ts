import { type FormatReader, wholeText } from '../format-reader.js';
import { record } from '../json.js';

const TEXTS = ['project', 'zone', 'carrier', 'csp-id', 'lsp-id', 'order-url'];

export const c2SendingReader: FormatReader = {
  id: 'c2-sending',
  reads: ({ zone, path }) => zone !== undefined && path === 'c2/sending.json',
  open: ({ zone }, blame) =>
    wholeText((text) => {
      const data = record(JSON.parse(text));
      const fault = (zh: string, en: string) => blame({ text: { zh, en } });
      for (const key of TEXTS)
        if (typeof data[key] !== 'string' || data[key] === '') fault(`没有“${key}”`, `it has no "${key}"`);
      if (data.zone !== zone) fault(`分区是 ${data.zone}`, `its zone is ${data.zone}`);
      const { from, until } = record(data.window);
      if (!(Date.parse(String(from)) < Date.parse(String(until)))) fault('时段有误', 'its window is faulty');
    }),
};
