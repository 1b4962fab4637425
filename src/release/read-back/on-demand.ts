import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type FormatReader, wholeText } from './format-reader.js';

interface Catalogue {
  readonly items: readonly { readonly id: string; readonly event: string; readonly opens: string }[];
}

const SCHEMA = new URL('../../../schemas/on-demand.schema.json', import.meta.url);
let compiled: Promise<ValidateFunction<Catalogue>> | undefined;

export const onDemandReader: FormatReader = {
  id: 'on-demand',
  reads: ({ zone, path }) => zone !== undefined && path === 'on-demand.json',
  async open({ zone = '', path }, blame, release) {
    compiled ??= compileSchema();
    const isCatalogue = await compiled;
    return wholeText((text) => {
      const data: unknown = JSON.parse(text);
      if (!isCatalogue(data)) {
        for (const { instancePath, message } of isCatalogue.errors ?? []) {
          blame({ text: { zh: `${instancePath} 不合格式：${message}`, en: `${instancePath} ${message}` } });
        }
        return;
      }
      const items = data.items.map(({ id, event, opens }) => ({ id, event, opens: Date.parse(opens) }));
      release.catalogues.set(zone, { path, items: new Map(items.map((item) => [item.id, item])) });
    });
  },
};

async function compileSchema(): Promise<ValidateFunction<Catalogue>> {
  // The schema is ours, and a test holds it against the meta-schema.
  const ajv = new Ajv2020({ strict: true, ownProperties: true, meta: false, validateSchema: false });
  return ajv.compile<Catalogue>(JSON.parse(await readFile(SCHEMA, 'utf8')));
}
