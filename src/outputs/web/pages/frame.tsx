import { PageHead } from '../../../html/page-head.js';
import { FIND, INDEX, MANIFEST, rootOf, type Site, upFrom } from '../site.js';
import { Text } from './parts.js';

export interface Feed {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

interface FrameProps {
  readonly site: Site;
  /** From the page to the folder of its language. */
  readonly up: string;
  /** Of the page, below that folder. */
  readonly path: string;
}

interface HeadProps extends FrameProps {
  readonly title: string;
  readonly feeds: readonly Feed[];
}

export function Head({ site, up, path, title, feeds }: HeadProps) {
  return (
    <PageHead title={`${title} · ${site.plain(site.facts.view.zone.title)}`}>
      <link rel="stylesheet" href={`${assets(site, up)}guide.css`} />
      {isKept(site) ? <link rel="manifest" href={`${up}${MANIFEST}`} /> : null}
      {otherLanguages(site).map((other) => (
        <link rel="alternate" hreflang={other} href={inOther(site, other, up, path)} />
      ))}
      {feeds.map(({ href, type, title: name }) => (
        <link rel="alternate" type={type} href={href} title={name} />
      ))}
    </PageHead>
  );
}

/** Before the content. */
export function Top({ site, up, path }: FrameProps) {
  const { words, facts } = site;
  const { zone } = facts.view;
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <p class="site">
          <a href={`${up}${INDEX}`}>
            <Text said={site.say(zone.title)} />
          </a>
        </p>
        <nav aria-label={words.menu}>
          <ul>
            <li>
              <a href={`${up}${INDEX}`}>{words.today}</a>
            </li>
            <li>
              <a href={`${up}${FIND}`}>{words.find}</a>
            </li>
            {otherLanguages(site).map((other) => (
              <li>
                <a href={inOther(site, other, up, path)} lang={other} hreflang={other}>
                  {languageName(other)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {isKept(site) ? <p class="saved" role="status" hidden="hidden" data-words={words.savedCopy} /> : null}
    </>
  );
}

/** After the content. */
export function Bottom({ site, up }: Omit<FrameProps, 'path'>) {
  return (
    <>
      <footer>
        <ClockNote site={site} />
      </footer>
      {/* At the end, so that it needs no attribute without a value: the pages are XML too. */}
      <script src={`${assets(site, up)}guide.js`} />
    </>
  );
}

/** Whether browsers may keep a copy for times without a network. */
export function isKept({ facts }: Site): boolean {
  return facts.view.zone.web?.offline ?? false;
}

/** The folder of what the pages of all languages share. */
export function assets({ root }: Site, up: string): string {
  return `${upFrom(root)}${up}`;
}

function otherLanguages({ facts, language }: Site): readonly string[] {
  return facts.view.project.languages.filter((other) => other !== language);
}

/** The same page in another language. */
function inOther(site: Site, other: string, up: string, path: string): string {
  return `${assets(site, up)}${rootOf(other, site.facts)}${path}`;
}

function ClockNote({ site }: { readonly site: Site }) {
  const { words, facts } = site;
  const { timeline, from, project } = facts.view;
  const start = timeline.dayStart(from);
  const offset = `UTC${site.iso(start).slice(19).replace('Z', '+00:00')}`;
  const last = facts.days.at(-1) ?? from;
  return (
    <p>
      {words.clock(project.timeZone, offset)}{' '}
      <span class="your-clock" hidden="hidden">
        {words.yourClock}
      </span>{' '}
      {words.guideUntil(last)}
    </p>
  );
}

const languageNames = new Map<string, string>();

/** What a language calls itself. Making the library's table takes a tenth of a millisecond. */
function languageName(language: string): string {
  const known = languageNames.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const name = names.of(language) ?? language;
  languageNames.set(language, name);
  return name;
}
