import { SaxesParser } from 'saxes';
import type { Said } from '../texts/text-check.js';

/** Children of a programme in the order of the XMLTV DTD. */
const CHILDREN = [
  'title',
  'sub-title',
  'desc',
  'credits',
  'date',
  'category',
  'keyword',
  'language',
  'orig-language',
  'length',
  'icon',
  'url',
  'country',
  'episode-num',
  'video',
  'audio',
  'previously-shown',
  'premiere',
  'last-chance',
  'new',
  'subtitles',
  'rating',
  'star-rating',
  'review',
  'image',
];

/** Elements with a text of the project. */
const TEXTS = new Set(['title', 'sub-title', 'desc', 'actor', 'presenter', 'category', 'keyword', 'url']);

/**
 * Parses what the airings of a lesson share, as a programme from its stop time to the name of its event: well-formed
 * UTF-8, children in the DTD's order, a title, nothing empty. Throws what is wrong; answers the texts, each by its
 * element and language: `title@zh`.
 */
export function readBody(body: Uint8Array): Said {
  const found: [string, string][] = [];
  let field: string | undefined;
  let content = '';
  const parser = new SaxesParser();
  let depth = 0;
  let last = 0;
  let titles = 0;
  let isEmpty = false;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (depth++ === 1) {
      const place = CHILDREN.indexOf(name);
      if (place < last) throw new Error(`<${name}> after <${CHILDREN[last]}>, or unknown to XMLTV`);
      last = place;
      if (name === 'title') titles++;
    }
    if (TEXTS.has(name)) field = attributes.lang === undefined ? name : `${name}@${attributes.lang}`;
    content = '';
    isEmpty = !isSelfClosing || Object.keys(attributes).length === 0;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') isEmpty = false;
    if (field !== undefined) content += text;
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (field !== undefined) found.push([field, content]);
    field = undefined;
    if (isEmpty) throw new Error(`<${name}> is empty`);
    isEmpty = false;
  });
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  // What surrounds it was read by the scanner.
  parser.write(`<programme start="" stop="${text}</episode-num></programme>`).close();
  if (titles === 0) throw new Error('no <title>');
  return found;
}
