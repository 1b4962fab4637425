import type { ValidateFunction } from 'ajv/dist/2020.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { jsonWords } from '../texts/words.js';
import type { Catalogue } from './catalogue-shape.js';
import { itemWords, lessonItem } from './item-texts.js';

let compiled: Promise<ValidateFunction<Catalogue>> | undefined;

export const onDemandReader: FormatReader = {
  id: 'on-demand',
  reads: ({ zone, path }) => zone !== undefined && path === 'on-demand.json',
  async open({ zone = '', path }, blame, release) {
    const { catalogueShape } = await import('./catalogue-shape.js');
    compiled ??= catalogueShape();
    const isCatalogue = await compiled;
    return wholeText((text) => {
      const data: unknown = JSON.parse(text);
      if (!isCatalogue(data)) {
        for (const { instancePath, message } of isCatalogue.errors ?? []) {
          blame({ text: { zh: `${instancePath} 不合格式：${message}`, en: `${instancePath} ${message}` } });
        }
        return;
      }
      const check = new TextCheck(release.plan?.project, blame);
      check.compare(zone, jsonWords('title', data.title), (project) => [
        jsonWords('title', zoneOf(project, zone).title),
      ]);
      for (const item of data.items)
        check.compare(item.id, itemWords(item), (project) => lessonItem(item.id, zone, project));
      const items = data.items.map(({ id, event, opens, closes }) => ({
        id,
        event,
        opens: Date.parse(opens),
        closes: closes === undefined ? undefined : Date.parse(closes),
      }));
      release.catalogues.set(zone, { path, items: new Map(items.map((item) => [item.id, item])) });
    });
  },
};
