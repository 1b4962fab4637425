import { isFields } from '../../files/is-shape.js';
import { type FormatReader, wholeText } from '../format-reader.js';

const FOLDER = /^shared-plan\//;
/** What is nobody else's, by keys from the top; `*`: any. */
const PRIVATE = [
  ['allowed-hosts'],
  ['publisher', 'contact'],
  ['media', 'folder'],
  ['media', 'folders'],
  ['takes', 'public-key'],
  ['organisations', '*', 'contact'],
] as const;

/** The files of a plan for localities: each can be read, and nothing that is private is in them. */
export const sharedPlanReader: FormatReader = {
  id: 'shared-plan',
  reads: ({ zone, path }) => zone === undefined && FOLDER.test(path),
  async open({ path }, blame) {
    const { yamlData } = await import('./yaml-data.js');
    return wholeText((text) => {
      if (/(?:^|\/)(?:zones\/|notify\.yaml|import\.yaml)/.test(path.replace(FOLDER, '')))
        blame({ text: { zh: '这个文件不应公开', en: 'this file is not for the public' } });
      const data: unknown = path.endsWith('.json') ? JSON.parse(text) : yamlData(text);
      for (const keys of PRIVATE)
        if (has(data, keys))
          blame({ text: { zh: `“${keys.join('.')}”不应公开`, en: `"${keys.join('.')}" is not for the public` } });
    });
  },
};

function has(data: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (!isFields(data)) return false;
  if (key === '*') return Object.values(data).some((value) => has(value, rest));
  return Object.hasOwn(data, key) && has(data[key], rest);
}
