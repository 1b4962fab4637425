import type { LineupEntry } from '../../model/zone.js';
import type { Feed } from './pages/frame.js';
import { linkFrom, type Site } from './site.js';

/** The calendars of the grades of a channel, which lie beside the pages in the zone's folder. */
export function feedsOf({ channel }: LineupEntry, site: Site, path: string): readonly Feed[] {
  const { calendar } = site.facts.view.zone.feeds ?? {};
  if (calendar === undefined || !calendar.of.includes('grades')) return [];
  return channel.grades.map(({ id, name }) => ({
    href: linkFrom(`web/${site.root}${path}`, `calendar/grades/${id}.ics`),
    type: 'text/calendar',
    title: `${site.words.feed}: ${site.plain(name)}`,
  }));
}
