import type { ComponentChildren, JSX } from 'preact';
import { type Site, upFrom } from '../site.js';
import { assets, Bottom, type Feed, Head, isKept, Top } from './frame.js';

interface DocumentProps {
  readonly site: Site;
  /** Of this page, below the folder of its language. */
  readonly path: string;
  readonly title: string;
  /** `rel="alternate"`: feeds of what the page shows. */
  readonly feeds?: readonly Feed[];
  /** For the script: the stretch of time that the page shows as "today", and where other days are. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children?: ComponentChildren;
  /** Instead of those: elements one after another, which are not rendered again where they are ready. */
  readonly parts?: readonly JSX.Element[];
}

/** What every page has; but for the texts and the page's own place it is the same in a folder. */
export function Document({ site, path, title, feeds = [], data = {}, children, parts }: DocumentProps) {
  const up = upFrom(path);
  const names = Object.keys(data);
  const fed = feeds.map(({ href, title: name }) => `${href} ${name}`).join();
  return site.own.of(
    'document',
    up,
    `${fed} ${names.join()}`,
    (shown = '', page = '', content = '', ...values: string[]) => (
      <html lang={site.lang} data-offline={isKept(site) ? `${assets(site, up)}offline.js` : undefined}>
        <Head site={site} up={up} path={page} title={shown} feeds={feeds} />
        <body {...Object.fromEntries(names.map((name, index) => [name, values[index]]))}>
          <Top site={site} up={up} path={page} />
          <main id="main" tabIndex={-1}>
            {content}
          </main>
          <Bottom site={site} up={up} />
        </body>
      </html>
    ),
    title,
    path,
    parts ?? <>{children}</>,
    ...Object.values(data),
  );
}
