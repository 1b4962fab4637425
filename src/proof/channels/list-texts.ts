import type { LineupEntry, Zone } from '../../model/zone.js';
import { plainAddress } from '../texts/addresses.js';
import type { ProjectTexts } from '../texts/project-texts.js';
import type { Said } from '../texts/text-check.js';
import { firstWords } from '../texts/words.js';
import { livePlaces } from './live-places.js';
import { m3uForm, textListForm } from './m3u-form.js';

/** An address as every format's comparison sees it. */
function maybeAddress(address: string | undefined): string | undefined {
  return address && plainAddress(address);
}

export function m3uHeadTexts({ channels }: Zone): Said {
  const guide = maybeAddress(channels?.guideUrl);
  return [
    ['x-tvg-url', guide],
    ['url-tvg', guide],
  ];
}

/** One for each address at which the channel may be played. */
export function* m3uTexts(entry: LineupEntry, { channels }: Zone, project: ProjectTexts): Iterable<Said> {
  const name = m3uForm(firstWords(entry.name, project));
  const group = channels?.group && m3uForm(firstWords(channels.group, project));
  for (const address of places(entry, channels))
    yield [
      ['tvg-id', m3uForm(entry.id)],
      ['tvg-name', name],
      ['tvg-chno', String(entry.number)],
      ['tvg-logo', maybeAddress(entry.logo)],
      ['group-title', group],
      ['name', name],
      ['address', address],
    ];
}

export function* textListTexts(entry: LineupEntry, { channels }: Zone, project: ProjectTexts): Iterable<Said> {
  const name = textListForm(firstWords(entry.name, project));
  for (const address of places(entry, channels))
    yield [
      ['name', name],
      ['address', address],
    ];
}

export function textListGroup({ channels, title }: Zone, project: ProjectTexts): Said {
  return [['group', textListForm(firstWords(channels?.group ?? title, project))]];
}

export function* xspfTexts(entry: LineupEntry, { channels }: Zone, project: ProjectTexts): Iterable<Said> {
  for (const address of places(entry, channels))
    yield [
      ['location', address],
      ['title', firstWords(entry.name, project)],
      ['image', maybeAddress(entry.logo)],
      ['album', channels?.group && firstWords(channels.group, project)],
      ['trackNum', String(entry.number)],
    ];
}

function places(entry: LineupEntry, channels: Zone['channels']): Iterable<string> {
  return channels === undefined ? [] : livePlaces(entry, channels);
}
