import { SaxesParser } from 'saxes';
import { type Instant, MINUTE } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { feedTexts, itemTexts } from './feed-texts.js';

const PATH = /^rss\/(?:feed|grades\/([^/]+))\.xml$/;
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://www.w3.org/2005/Atom', 'atom:'],
]);

/** Elements with a text of the project. */
const TEXTS = new Set([
  ...['title', 'link', 'description', 'category', 'guid', 'language'],
  ...['dcterms:alternative', 'media:title', 'media:credit', 'media:keywords', 'atom:link'],
]);

interface Fields {
  /** The first text of each element, by name; an attribute that matters by `name@attribute`. */
  readonly first: Map<string, string>;
  /** Texts of the project, in their order. */
  readonly said: (readonly [string, string])[];
}

export const rssReader: FormatReader = {
  id: 'rss',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && PATH.test(path),
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const { channel, items } = readRss(text);
      const check = new TextCheck(release.plan?.project, blame);
      check.compare(path, channel.said, (project) => [
        feedTexts(path, PATH.exec(path)?.[1], zoneOf(project, zone), project),
      ]);
      for (const name of ['title', 'link', 'description'])
        if (!channel.first.get(name)) blame({ text: { zh: `频道没有 ${name}`, en: `the channel has no ${name}` } });
      const seen = new Set<string>();
      for (const { first: item, said } of items) {
        const guid = item.get('guid') ?? '';
        if (guid === '' || seen.has(guid))
          blame({ text: { zh: `guid“${guid}”重复或为空`, en: `guid "${guid}" is empty or comes twice` } });
        seen.add(guid);
        const lesson = guid.slice(guid.lastIndexOf('.') + 1);
        check.compare(lesson, said, (project) => itemTexts(lesson, zoneOf(project, zone), project));
        const opening = { zone, path, lesson, isListed: true, ...readItem(item, guid, blame) };
        release.add({ of: 'opening', opening });
      }
    }),
};

function readRss(text: string): { readonly channel: Fields; readonly items: readonly Fields[] } {
  const channel: Fields = { first: new Map(), said: [] };
  const items: Fields[] = [];
  const open: string[] = [];
  let content = '';
  const parser = new SaxesParser({ xmlns: true });
  const fields = () => (open.includes('item') ? items.at(-1) : channel) ?? channel;
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = `${NAMESPACES.get(uri) ?? '?:'}${local}`;
    open.push(name);
    content = '';
    if (open.join('/') === 'rss/channel/item') items.push({ first: new Map(), said: [] });
    if (open.length === 1 && (name !== 'rss' || attributes.version?.value !== '2.0')) throw new Error('not RSS 2.0');
    for (const attribute of ['url', 'href', 'isPermaLink']) {
      const { value } = attributes[attribute] ?? {};
      if (value !== undefined) fields().first.set(`${name}@${attribute}`, value);
    }
  });
  parser.on('text', (part) => {
    content += part;
  });
  parser.on('closetag', () => {
    const name = open.at(-1) ?? '';
    const { first, said } = fields();
    if (!first.has(name)) first.set(name, content);
    if (TEXTS.has(name)) said.push([name, name === 'atom:link' ? (first.get('atom:link@href') ?? '') : content]);
    open.pop();
    content = '';
  });
  parser.write(text).close();
  return { channel, items };
}

function readItem(
  item: ReadonlyMap<string, string>,
  guid: string,
  blame: Blame,
): { readonly opens: Instant; readonly closes: Instant | undefined } {
  const valid = item.get('dcterms:valid') ?? '';
  const [, from, to] = /^start=(\S+);(?: end=(\S+);)? scheme=W3C-DTF$/.exec(valid) ?? [];
  const opens = Date.parse(from ?? '');
  const closes = to === undefined ? undefined : Date.parse(to);
  const fault = (zh: string, en: string) => blame({ text: { zh: `${guid}：${zh}`, en: `${guid}: ${en}` } });
  if (Number.isNaN(opens) || Number.isNaN(closes ?? 0))
    fault(`看不懂 ${valid}`, `it cannot be said when "${valid}" is`);
  if (!item.get('title')) fault('没有标题', 'it has no title');
  if (item.get('guid@isPermaLink') !== 'false') fault('guid 被当作地址', 'its guid is taken for an address');
  const link = item.get('link');
  if (!link || link !== item.get('media:content@url') || (item.get('enclosure@url') ?? link) !== link)
    fault('地址不一致', 'its addresses differ');
  if (readDate(item.get('pubDate') ?? '') !== opens) fault('pubDate 不是开放时间', 'its pubDate is not when it opens');
  return { opens, closes };
}

/** `Mon, 09 Mar 2020 09:00:00 +0800`, with the weekday that the day has. */
function readDate(text: string): Instant {
  const [, weekday, local, sign, hours, minutes] =
    /^(\w{3}), (\d\d \w{3} \d{4} \d\d:\d\d:\d\d) ([+-])(\d\d)(\d\d)$/.exec(text) ?? [];
  const at = Date.parse(`${local} UTC`);
  if (Number.isNaN(at) || !new Date(at).toUTCString().startsWith(`${weekday}, ${local}`)) return Number.NaN;
  return at - (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -MINUTE : MINUTE);
}
