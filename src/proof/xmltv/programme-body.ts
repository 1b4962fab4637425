import { SaxesParser } from 'saxes';

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

/**
 * Parses what the airings of a lesson share, as a programme from its stop time to the name of its event: well-formed
 * UTF-8, children in the DTD's order, a title, nothing empty. Throws what is wrong; answers the titles by language.
 */
export function readTitles(body: Uint8Array): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let language: string | undefined;
  const parser = new SaxesParser();
  let depth = 0;
  let last = 0;
  let titles = 0;
  let isEmpty = false;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (depth++ === 1) {
      const place = CHILDREN.indexOf(name);
      if (place < last) throw new Error(`<${name}> behind <${CHILDREN[last]}>, or unknown to XMLTV`);
      last = place;
      language = name === 'title' ? attributes.lang : undefined;
      if (name === 'title') titles++;
    }
    isEmpty = !isSelfClosing || Object.keys(attributes).length === 0;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') isEmpty = false;
    if (language !== undefined && depth === 2) found.set(language, (found.get(language) ?? '') + text);
  });
  parser.on('closetag', ({ name }) => {
    if (--depth === 1) language = undefined;
    if (isEmpty) throw new Error(`<${name}> is empty`);
    isEmpty = false;
  });
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  // What stands around it the scanner has read itself.
  parser.write(`<programme start="" stop="${text}</episode-num></programme>`).close();
  if (titles === 0) throw new Error('no <title>');
  return found;
}
