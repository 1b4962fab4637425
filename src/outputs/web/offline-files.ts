import { createHash } from 'node:crypto';
import type { Day } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import { browserFiles } from './generated/browser-files.js';
import type { GuideFile } from './guide-files.js';
import { channelDayPath, channelPath, dayPath, FIND, INDEX, lessonPath, MANIFEST, type Site, UNSAVED } from './site.js';
import { isLesson } from './zone-facts.js';

/** What the offline copy needs beside the pages, for all languages. */
export function offlineFiles(sites: readonly Site[], textOf: (path: string) => string): readonly GuideFile[] {
  const { worker, icon } = browserFiles();
  return [
    { path: 'offline.js', text: `${worker}\n` },
    { path: 'icon.svg', text: `${icon}\n` },
    ...sites.map((site) => ({ path: `${site.root}${MANIFEST}`, text: manifest(site) })),
    {
      path: 'offline.json',
      get text() {
        return list(sites, textOf);
      },
    },
  ];
}

/** https://www.w3.org/TR/appmanifest/ */
function manifest(site: Site): string {
  const data = {
    name: site.plain(site.facts.view.zone.title),
    lang: site.lang,
    dir: 'auto',
    start_url: INDEX,
    scope: './',
    display: 'minimal-ui',
    icons: [{ src: `${site.root === '' ? '' : '../'}icon.svg`, sizes: 'any', type: 'image/svg+xml' }],
  };
  return `${JSON.stringify(data)}\n`;
}

/** What is kept of the current week, by language and by channel, with a digest of it all: another one is another release. */
function list(sites: readonly Site[], textOf: (path: string) => string): string {
  const always = new Map(sites.map((site) => [site.root, [...SHARED, ...ofAll(site).map((path) => site.root + path)]]));
  const channels = new Map(
    sites.flatMap((site) =>
      site.facts.view.zone.lineup.map((entry) => [
        `${site.root}${channelPath(entry, '')}`,
        ofChannel(site, entry).map((path) => site.root + path),
      ]),
    ),
  );
  const digest = createHash('sha256');
  for (const path of new Set([...always.values(), ...channels.values()].flat())) digest.update(textOf(path));
  const data = {
    digest: digest.digest('hex'),
    always: Object.fromEntries(always),
    channels: Object.fromEntries(channels),
  };
  return `${JSON.stringify(data)}\n`;
}

const SHARED = ['guide.css', 'guide.js'];

function ofAll(site: Site): readonly string[] {
  return [INDEX, FIND, UNSAVED, 'lessons.json', ...weekOf(site).map((day) => dayPath(day))];
}

function ofChannel(site: Site, entry: LineupEntry): readonly string[] {
  const days = weekOf(site);
  const lessons = days.flatMap((day) => site.facts.eventsOn(entry, day).filter(isLesson));
  return [
    channelPath(entry),
    ...days.map((day) => channelDayPath(entry, day)),
    ...new Set(lessons.map(({ airing }) => lessonPath(airing.lesson))),
  ];
}

/** The week that the release begins in. */
function weekOf({ facts: { weeks, view } }: Site): readonly Day[] {
  return weeks.find(({ days }) => days.includes(view.from))?.days ?? [];
}
