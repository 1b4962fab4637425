import { posix } from 'node:path';
import { TimeText } from '../../../calendar/time-text.js';
import { textbookOf } from '../../../model/lesson-lines.js';
import { guideTitle } from '../../../model/lesson-title.js';
import { inLanguage } from '../../../model/local-text.js';
import { runningTime } from '../../fit-clips.js';
import { lessonDescription } from '../../lesson-description.js';
import type { OnDemandItem } from '../../on-demand/on-demand-items.js';
import type { ZoneView } from '../../output.js';
import { type XmlTree, xmlDocument } from '../../xml-tree.js';

interface RssHead {
  readonly title: string;
  readonly link: string;
  readonly description: string;
  readonly language: string;
  /** Address of the feed itself, where the zone says where its files are published. */
  readonly self: string | undefined;
}

const MEDIA = 'http://search.yahoo.com/mrss/';
const ATOM = 'http://www.w3.org/2005/Atom';
const TERMS = 'http://purl.org/dc/terms/';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** By the extension of an address; other extensions are not reliable. */
const TYPES: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.mp4': 'video/mp4',
  '.mpd': 'application/dash+xml',
  '.ts': 'video/mp2t',
  '.webm': 'video/webm',
};

/** RSS 2.0 with Media RSS; when an item opens and closes is a period of Dublin Core. */
export function rssDocument(head: RssHead, items: readonly OnDemandItem[], view: ZoneView): string {
  const rss = xmlDocument({ encoding: 'UTF-8' }).ele('rss', { version: '2.0' });
  if (head.self !== undefined) rss.attOf('http://www.w3.org/2000/xmlns/', 'xmlns:atom', ATOM);
  rss.attOf('http://www.w3.org/2000/xmlns/', 'xmlns:media', MEDIA);
  rss.attOf('http://www.w3.org/2000/xmlns/', 'xmlns:dcterms', TERMS);
  const channel = rss.ele('channel');
  line(channel, 'title', head.title);
  line(channel, 'link', head.link);
  line(channel, 'description', head.description);
  if (head.self !== undefined)
    channel.eleOf(ATOM, 'atom:link', { href: head.self, rel: 'self', type: 'application/rss+xml' });
  line(channel, 'language', head.language);
  line(channel, 'generator', 'AirClass');
  const time = new TimeText(view.project.timeZone);
  const [newest] = items;
  if (newest !== undefined) line(channel, 'lastBuildDate', time.rfc822(newest.opens));
  for (const item of items) addItem(channel, item, view, time);
  return `${rss.end({ prettyPrint: true, indent: '  ' })}\n`;
}

function addItem(channel: XmlTree, { lesson, opens, closes, url = '' }: OnDemandItem, view: ZoneView, time: TimeText) {
  const { project, zone } = view;
  const [language = 'zh', ...others] = project.languages;
  const say = (text: typeof project.title) => inLanguage(text, language, project.languages);
  const { course, teacher, themes, id } = lesson;
  const item = channel.ele('item');
  line(item, 'title', guideTitle(lesson, language));
  line(item, 'link', url);
  line(item, 'description', lessonDescription(lesson, language, project.languages));
  line(item, 'category', say(course.grade.name));
  line(item, 'category', say(course.title));
  // The address may move to another server; the lesson stays the same.
  item.ele('guid', { isPermaLink: 'false' }).txt([project.id, zone.id, id].join('.'));
  const type = typeOf(url);
  // Podcast readers know no other element. 0: the size of the file is not known.
  if (type !== undefined) item.ele('enclosure', { url, length: '0', type });
  line(item, 'pubDate', time.rfc822(opens));
  for (const other of others) {
    const alternative = item.eleOf(TERMS, 'dcterms:alternative').attOf(XML, 'xml:lang', other);
    alternative.txt(guideTitle(lesson, other));
  }
  const end = closes === undefined ? '' : ` end=${time.iso(closes)};`;
  item.eleOf(TERMS, 'dcterms:valid').txt(`start=${time.iso(opens)};${end} scheme=W3C-DTF`);
  item.eleOf(MEDIA, 'media:content', contentOf(url, type, runningTime(lesson, view)));
  item.eleOf(MEDIA, 'media:title', { type: 'plain' }).txt(say(lesson.title));
  item.eleOf(MEDIA, 'media:credit', { role: 'presenter' }).txt(say(teacher.name));
  const maker = course.recordedBy ?? teacher.organisation;
  if (maker !== undefined) item.eleOf(MEDIA, 'media:credit', { role: 'producer' }).txt(say(maker.name));
  const book = textbookOf(lesson);
  const words = [say(course.grade.name), say(course.title), ...(book === undefined ? [] : [book])];
  item.eleOf(MEDIA, 'media:keywords').txt([...words, ...themes.map(({ name }) => say(name))].map(keyword).join(', '));
}

function line(parent: XmlTree, name: string, text: string): void {
  parent.ele(name).txt(text);
}

function typeOf(url: string): string | undefined {
  return TYPES[posix.extname(url.replace(/[?#].*$/, '')).toLowerCase()];
}

function contentOf(
  url: string,
  type: string | undefined,
  length: number | undefined,
): Readonly<Record<string, string>> {
  return {
    url,
    ...(type === undefined ? {} : { type }),
    medium: 'video',
    ...(length === undefined ? {} : { duration: String(Math.round(length / 1000)) }),
  };
}

/** Keywords are separated by commas, so they contain none. */
function keyword(text: string): string {
  return text.replaceAll(/\s*,\s*/g, ' ');
}
