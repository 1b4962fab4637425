import type { ComponentChildren } from 'preact';
import { PageHead } from '../../../html/page-head.js';
import { FIND, INDEX, linkFrom, rootOf, type Site } from '../site.js';
import { Text } from './parts.js';

interface DocumentProps {
  readonly site: Site;
  /** Of this page, below the folder of its language. */
  readonly path: string;
  readonly title: string;
  /** `rel="alternate"`: feeds of what the page shows. */
  readonly feeds?: readonly Feed[];
  /** For the script: the stretch of time that the page shows as "today", and where other days are. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ComponentChildren;
}

export interface Feed {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** What every page has. */
export function Document({ site, path, title, feeds = [], data = {}, children }: DocumentProps) {
  const { facts, words, language } = site;
  const { project, zone } = facts.view;
  const assets = linkFrom(`${site.root}${path}`, '');
  const others = project.languages.filter((other) => other !== language);
  const inOther = (other: string) => `${assets}${rootOf(other, facts)}${path}`;
  return (
    <html lang={site.lang}>
      <PageHead title={`${title} · ${site.plain(zone.title)}`}>
        <link rel="stylesheet" href={`${assets}guide.css`} />
        {others.map((other) => (
          <link rel="alternate" hreflang={other} href={inOther(other)} />
        ))}
        {feeds.map(({ href, type, title: name }) => (
          <link rel="alternate" type={type} href={href} title={name} />
        ))}
      </PageHead>
      <body {...data}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <p class="site">
            <a href={linkFrom(path, INDEX)}>
              <Text said={site.say(zone.title)} />
            </a>
          </p>
          <nav aria-label={words.menu}>
            <ul>
              <li>
                <a href={linkFrom(path, INDEX)}>{words.today}</a>
              </li>
              <li>
                <a href={linkFrom(path, FIND)}>{words.find}</a>
              </li>
              {others.map((other) => (
                <li>
                  <a href={inOther(other)} lang={other} hreflang={other}>
                    {languageName(other)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer>
          <ClockNote site={site} />
        </footer>
        {/* At the end, so that it needs no attribute without a value: the pages are XML too. */}
        <script src={`${assets}guide.js`} />
      </body>
    </html>
  );
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
