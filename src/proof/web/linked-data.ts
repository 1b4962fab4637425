import { isListOf, isText } from '../../files/is-shape.js';
import { guideTitle } from '../../model/lesson-title.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import { lessonAddress } from '../texts/addresses.js';
import { lessonsOf, type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import type { Said } from '../texts/text-check.js';
import type { PageEvent } from './page-events.js';

type Node = Readonly<Record<string, unknown>>;

/** What a page of a lesson says of it for search engines. */
export interface LinkedData {
  readonly events: readonly PageEvent[];
  /** Names and ids, in their order. */
  readonly said: readonly { readonly of: string; readonly texts: Said }[];
}

/** Throws what is not schema.org as we write it. */
export function readLinkedData(text: string): LinkedData {
  const { '@graph': graph } = asNode(JSON.parse(text));
  if (!isListOf(isNode)(graph)) throw new Error('linked data without a graph');
  const events: PageEvent[] = [];
  const said: { readonly of: string; readonly texts: Said }[] = [];
  for (const node of graph) {
    const { '@type': type, name, identifier } = node;
    if (!isText(identifier) || !isText(name)) throw new Error('linked data without a name');
    if (type === 'VideoObject') {
      const { uploadDate, expires, contentUrl } = node;
      said.push({ of: identifier, texts: recording(name, momentOf(uploadDate), momentOf(expires), contentUrl) });
      continue;
    }
    if (type !== 'BroadcastEvent') throw new Error(`linked data of another kind: ${type}`);
    const service = asNode(node.publishedOn);
    const [start, stop] = [node.startDate, node.endDate].map((date) => (isText(date) ? Date.parse(date) : Number.NaN));
    if (start === undefined || stop === undefined || !(start < stop)) throw new Error(`${identifier} has no times`);
    events.push({ id: identifier, start, stop, names: [], links: [] });
    said.push({
      of: identifier,
      texts: [
        ['name', name],
        ['channel', textOf(service.identifier)],
        ['channel', textOf(service.name)],
      ],
    });
  }
  return { events, said };
}

interface DataPlace {
  readonly lesson: string;
  readonly zone: string;
  readonly language: string;
  /** The first broadcast of the lesson over all channels. */
  readonly first: Instant | undefined;
}

/** What is to be said of a broadcast of the page's lesson, or of its recording, by the id of either. */
export function expectedData(
  of: string,
  { lesson: id, zone, language, first }: DataPlace,
  project: ProjectTexts,
): Iterable<Said> {
  const lesson = lessonsOf(project).get(id);
  if (lesson === undefined) return [];
  const name = guideTitle(lesson, language);
  const { lineup, onDemand } = zoneOf(project, zone);
  if (of === id) {
    if (onDemand === undefined || first === undefined) return [];
    const { closesAfter, url } = onDemand;
    const address = lessonAddress(url, lesson);
    const isOfWeb = address !== undefined && /^https?:/i.test(address) && URL.canParse(address);
    const closes = closesAfter === undefined ? undefined : first + closesAfter;
    return [recording(name, first, closes, isOfWeb ? address : undefined)];
  }
  const entry = lineup.find(({ channel }) => of.startsWith(`${channel.id}.${id}`));
  if (entry === undefined) return [];
  return [
    [
      ['name', name],
      ['channel', entry.id],
      ['channel', inLanguage(entry.name, language, project.languages)],
    ],
  ];
}

/** Moments in UTC: the clock that a date is written on is no difference. */
function recording(name: string, opens: Instant | undefined, closes: Instant | undefined, address: unknown): Said {
  return [
    ['name', name],
    ['uploadDate', utc(opens)],
    ['expires', utc(closes)],
    ['contentUrl', address === undefined ? undefined : textOf(address)],
  ];
}

function utc(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

function momentOf(date: unknown): Instant | undefined {
  return date === undefined ? undefined : Date.parse(textOf(date));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asNode(value: unknown): Node {
  if (!isNode(value)) throw new Error('linked data is not an object');
  return value;
}

function textOf(value: unknown): string {
  if (!isText(value)) throw new Error('linked data with what is not a text');
  return value;
}
