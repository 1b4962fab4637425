import { isListOf, isText } from '../../files/is-shape.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import type { RenderedRelease } from '../rendered-release.js';
import { type ProjectTexts, zoneOf } from '../texts/project-texts.js';
import { shownBy, titleOf } from '../texts/shown-items.js';
import { type Said, TextCheck } from '../texts/text-check.js';
import { belongs } from './belongs.js';
import { checkData } from './check-data.js';
import { knownTexts } from './known-texts.js';
import { readManifest } from './manifest.js';
import { type PageEvent, readPage } from './page-events.js';
import { checkLinks, fileOf, pagesOf } from './page-links.js';
import { expectedTitle } from './page-title.js';

const PAGE = /^web\/(?:([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/)?(.+\.html|lessons\.json|manifest\.webmanifest)$/;
const SEARCH = 'lessons.json';
/** What a phone shows where the guide is installed. */
const MANIFEST = 'manifest.webmanifest';
/** All that a channel shows on a day; it is the only page that has fill. */
const CHANNEL_DAY = /^channels\/([^/]+)\/(\d{4}-\d\d-\d\d)\.html$/;

/** Pages of one zone in one language. */
export interface RenderedSite {
  /** Of the pages of channels and days, which together have every event of the guide. */
  readonly events: Map<string, PageEvent>;
  /** Of all other pages. */
  readonly others: { readonly path: string; readonly event: PageEvent }[];
}

const rendered = new WeakMap<RenderedRelease, Map<string, Map<string, RenderedSite>>>();

/** By language; empty for a zone without pages. */
export function sitesOf(release: RenderedRelease, zone: string): ReadonlyMap<string, RenderedSite> {
  return rendered.get(release)?.get(zone) ?? new Map();
}

export const webReader: FormatReader = {
  id: 'web',
  reads: ({ zone, path }) => zone !== undefined && path.startsWith('web/'),
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const pages = pagesOf(release, zone);
      pages.files.add(path);
      const [, folder, page] = PAGE.exec(path) ?? [];
      if (page === undefined) return;
      const language = folder ?? release.plan?.project.languages[0] ?? '';
      const check = new TextCheck(release.plan?.project, blame);
      const compare = (one: string) => {
        const found = [['text', one]] as const;
        check.compare(path, found, (project) => (knownTexts(language, project).has(one) ? [found] : []));
      };
      if (page === SEARCH) {
        for (const one of searchTexts(text)) compare(one);
        return;
      }
      const lead = (links: Iterable<string>) => {
        for (const link of links) {
          const to = fileOf(link, path, pages);
          if (to !== undefined && !pages.links.has(to)) pages.links.set(to, path);
        }
      };
      if (page === MANIFEST) {
        const { name, links } = readManifest(text);
        lead(links);
        check.compare(path, [['name', name]], (project) => {
          const { title } = zoneOf(project, zone);
          return [[['name', inLanguage(title, language, project.languages)]]];
        });
        return;
      }
      const { title, events, texts, links, data } = readPage(text);
      const place = { zone, language, page };
      check.compare(path, [['title', title]], (project) => {
        const expected = expectedTitle(title, place, project);
        return expected === undefined ? [] : [[['title', expected]]];
      });
      lead(links);
      for (const event of events) checkLinks(event, { path, blame, plan: release.plan });
      for (const one of texts) compare(one);
      const site = siteOf(release, zone, language);
      const [, channel, day] = CHANNEL_DAY.exec(page) ?? [];
      if (channel === undefined || day === undefined) {
        site.others.push(...events.map((event) => ({ path, event })));
        if (data !== undefined) {
          const known = checkData(data, { ...place, path, events, plan: release.plan, check, blame });
          site.others.push(...known.map((event) => ({ path, event })));
        }
        return;
      }
      for (const event of events) {
        if (site.events.has(event.id))
          blame({ text: { zh: `${event.id} 出现两次`, en: `${event.id} is there twice` } });
        if (!belongs(event, channel, day, release.plan))
          blame({
            text: { zh: `${event.id} 不属于这个频道的这一天`, en: `${event.id} is not of this channel and day` },
          });
        site.events.set(event.id, event);
        check.compareEvent(event.id, said(event, release.plan?.project), (project) =>
          eventNames(event.id, language, project),
        );
      }
    }),
};

function siteOf(release: RenderedRelease, zone: string, language: string): RenderedSite {
  const zones = rendered.get(release) ?? new Map<string, Map<string, RenderedSite>>();
  rendered.set(release, zones);
  const sites = zones.get(zone) ?? new Map<string, RenderedSite>();
  zones.set(zone, sites);
  const site = sites.get(language) ?? { events: new Map(), others: [] };
  sites.set(language, site);
  return site;
}

/** A lesson with its course before it and its teacher after it; the reason for a change may follow. */
function said({ id, names }: PageEvent, project: ProjectTexts | undefined): Said {
  const isLesson = project !== undefined && shownBy(id, project).some(({ kind }) => kind === 'lesson');
  return names.slice(0, isLesson ? 3 : 1).map((name) => ['name', name] as const);
}

function* eventNames(event: string, language: string, project: ProjectTexts): Iterable<Said> {
  const say = (text: LocalText) => inLanguage(text, language, project.languages);
  for (const shown of shownBy(event, project)) {
    if (shown.kind !== 'lesson') yield [['name', titleOf(shown, language, project)]];
    else {
      const { course, title, teacher } = shown.lesson;
      yield [course.title, title, teacher.name].map((text) => ['name', say(text)] as const);
    }
  }
}

/** Title and teacher of each lesson; the third is its page. */
function* searchTexts(text: string): Iterable<string> {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows)) throw new Error('not a list');
  for (const row of rows) {
    if (!isListOf(isText)(row) || row.length !== 3) throw new Error('not a lesson');
    yield* row.slice(0, 2);
  }
}
