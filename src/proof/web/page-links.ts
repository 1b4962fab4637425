import type { ReleasePlan, RenderedRelease } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';
import { shownName } from '../texts/shown-items.js';
import { belongs } from './belongs.js';
import type { PageEvent } from './page-events.js';

/** Files below `web/` of one zone, and where pages lead. */
export interface ZonePages {
  readonly files: Set<string>;
  /** By the file that they lead to, a page that has it. */
  readonly links: Map<string, string>;
  /** By folder and address, the file that it leads to. */
  readonly leads: Map<string, string | undefined>;
}

const zonePages = new WeakMap<RenderedRelease, Map<string, ZonePages>>();

export function pagesOf(release: RenderedRelease, zone: string): ZonePages {
  const zones = zonePages.get(release) ?? new Map<string, ZonePages>();
  zonePages.set(release, zones);
  const pages = zones.get(zone) ?? {
    files: new Set<string>(),
    links: new Map<string, string>(),
    leads: new Map<string, string | undefined>(),
  };
  zones.set(zone, pages);
  return pages;
}

/**
 * Below the zone's folder; `undefined` for an address elsewhere, on the page itself, or of a file beside the pages. Pages of
 * a folder share most of their links.
 */
export function fileOf(link: string, from: string, { leads }: ZonePages): string | undefined {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const key = `${folder} ${link}`;
  if (!leads.has(key)) leads.set(key, resolved(link, folder));
  return leads.get(key);
}

/** A link of a query or an anchor alone leads to the page itself, which exists. */
function resolved(link: string, folder: string): string | undefined {
  if (/^[#?]|^$/.test(link)) return undefined;
  const { origin, pathname } = new URL(link, `http://zone/${folder}`);
  const path = decodeURIComponent(pathname).slice(1);
  return origin === 'http://zone' && path.startsWith('web/') ? path : undefined;
}

export const LINK = /(?:^|\/)(?:lessons\/([^/]+)\.html|channels\/([^/]+)\/([^/]+)\.html)$/;

interface LinksOf {
  readonly path: string;
  readonly blame: Blame;
  readonly plan: ReleasePlan | undefined;
}

/** An event leads to its own lesson, channel and day. */
export function checkLinks(event: PageEvent, { path, blame, plan }: LinksOf): void {
  for (const link of event.links) {
    const [, lesson, channel, day = ''] = LINK.exec(link) ?? [];
    if (lesson !== undefined && shownName(event.id) === lesson) continue;
    if (channel !== undefined && (isDay(day) ? belongs(event, channel, day, plan) : event.id.startsWith(`${channel}.`)))
      continue;
    if (lesson === undefined && channel === undefined) continue;
    blame({
      text: {
        zh: `${path} 中 ${event.id} 的链接不是它的：${link}`,
        en: `${event.id} in ${path} leads elsewhere: ${link}`,
      },
    });
  }
}

function isDay(name: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(name);
}
