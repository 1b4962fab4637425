import { readFileSync } from 'node:fs';
import type { Preview, ZoneFiles } from '../../../src/published/preview/preview.js';

/** A zone's files by path. */
export function filesFrom(texts: Readonly<Record<string, string>>, timeZone = 'Asia/Shanghai'): ZoneFiles {
  return {
    timeZone,
    text: (path) => texts[path],
    names: (folder) =>
      Object.keys(texts).flatMap((path) =>
        path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/')
          ? path.slice(folder.length + 1)
          : [],
      ),
  };
}

/** The guide and the list full of faults with which the models were compared to the real programs. */
export function faultyZone(): Readonly<Record<string, string>> {
  const read = (name: string): string => readFileSync(`fixtures/readers/${name}`, 'utf8');
  return { 'guide.xml': read('guide.xml'), 'channels-kodi.m3u': read('channels-kodi.m3u') };
}

/** `HH:MM-HH:MM title` in UTC, by channel. */
export function shownBy({ channels }: Preview): Readonly<Record<string, readonly string[]>> {
  const clock = (at: number): string => new Date(at).toISOString().slice(8, 16).replace('T', ' ');
  return Object.fromEntries(
    channels.map(({ number, name, programmes }) => [
      `${number ?? '-'} ${name}`,
      programmes.map(
        ({ start, stop, title, episode }) =>
          `${clock(start)}-${clock(stop)} ${title}${episode === undefined ? '' : ` (${episode})`}`,
      ),
    ]),
  );
}

export function remarksOf({ remarks }: Preview): readonly string[] {
  return remarks.map(({ effect, message, channel }) => `${effect} ${channel ?? '*'}: ${message.en}`);
}

export function guideOf(...programmes: readonly string[]): string {
  return `<?xml version="1.0"?><tv><channel id="a.edu"><display-name lang="zh">甲</display-name><display-name>701</display-name></channel>${programmes.join('')}</tv>`;
}

/** A programme of channel `a.edu`; times are `HH:MM` of 2020-03-09 in Shanghai. */
export function programme(from: string, to: string, content: string): string {
  const time = (clock: string): string => `20200309${clock.replace(':', '')}00 +0800`;
  return `<programme start="${time(from)}" stop="${time(to)}" channel="a.edu">${content}</programme>`;
}
