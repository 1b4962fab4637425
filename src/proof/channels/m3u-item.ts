import { guideTitle } from '../../model/lesson-title.js';
import type { Zone } from '../../model/zone.js';
import { lessonAddress, plainAddress } from '../texts/addresses.js';
import { lessonsOf, type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import type { Said, TextCheck } from '../texts/text-check.js';
import { firstLanguage, firstWords } from '../texts/words.js';
import { m3uHeadTexts, m3uTexts } from './list-texts.js';
import { isPastPlace } from './live-places.js';
import { m3uForm, readM3uForm } from './m3u-form.js';

/** An item of an M3U, or its head, which has neither name nor address. */
export interface ListItem {
  readonly line: number;
  /** The line with the attributes. */
  readonly information: string;
  readonly name: string | undefined;
  readonly address: string | undefined;
}

interface List {
  readonly zone: string;
  /** Of channels, not of what is on demand. */
  readonly isOfChannels: boolean;
}

const TEXTS = ['tvg-id', 'tvg-name', 'tvg-chno', 'tvg-logo', 'group-title'];

export function compareItem(item: ListItem, { zone: id, isOfChannels }: List, check: TextCheck): void {
  const { project } = check;
  if (project === undefined) return;
  const zone = zoneOf(project, id);
  const { line, information, name, address } = item;
  const read = new Map([...information.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = '', value]) => [key, value]));
  const place = { line };
  if (address === undefined) {
    const head: Said = ['x-tvg-url', 'url-tvg'].map((key) => [key, plain(read.get(key))]);
    check.compare('#EXTM3U', head, () => [isOfChannels ? m3uHeadTexts(zone) : []], place);
    return;
  }
  const said: Said = [
    ...TEXTS.map((key) => [key, key === 'tvg-logo' ? plain(read.get(key)) : readM3uForm(read.get(key))] as const),
    ['name', readM3uForm(name)],
    ['address', plainAddress(address)],
  ];
  const tvgId = read.get('tvg-id') ?? '';
  if (!isOfChannels) {
    check.compare(tvgId, said, () => lessonTexts(tvgId, zone, project), place);
    return;
  }
  const entry = zone.lineup.find((one) => readM3uForm(m3uForm(one.id)) === readM3uForm(tvgId));
  check.compare(tvgId, said, () => (entry === undefined ? [] : m3uTexts(entry, zone, project)), place);
  const source = read.get('catchup-source');
  if (entry === undefined || zone.channels === undefined || read.get('catchup') !== 'default') return;
  const isKnown = isPastPlace(source ?? '', entry, zone.channels);
  check.compare(tvgId, [['catchup-source', source]], () => [[['catchup-source', isKnown ? source : entry.catchUp]]], {
    line,
  });
}

function plain(address: string | undefined): string | undefined {
  return address && plainAddress(address);
}

function lessonTexts(id: string, zone: Zone, project: ProjectTexts): Iterable<Said> {
  const lesson = lessonsOf(project).get(id);
  if (lesson === undefined) return [];
  const address = lessonAddress(zone.onDemand?.url, lesson);
  return [
    [
      ['tvg-id', id],
      ['group-title', m3uForm(firstWords(lesson.course.grade.name, project))],
      ['name', m3uForm(guideTitle(lesson, firstLanguage(project)))],
      ['address', address && plainAddress(address)],
    ],
  ];
}
