import type { ComponentChildren } from 'preact';
import { type Site, upFrom } from '../site.js';
import { Bottom, type Feed, Head, Top } from './frame.js';

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

/** What every page has; but for the title and the page's own place it is the same in a folder. */
export function Document({ site, path, title, feeds = [], data = {}, children }: DocumentProps) {
  const up = upFrom(path);
  const fed = feeds.map(({ href, title: name }) => `${href} ${name}`).join();
  return (
    <html lang={site.lang}>
      {site.own.of(
        'head',
        up,
        fed,
        (shown = '', page = '') => (
          <Head site={site} up={up} path={page} title={shown} feeds={feeds} />
        ),
        title,
        path,
      )}
      <body {...data}>
        {site.own.of(
          'top',
          up,
          '',
          (page = '') => (
            <Top site={site} up={up} path={page} />
          ),
          path,
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        {site.own.of('bottom', up, '', () => (
          <Bottom site={site} up={up} />
        ))}
      </body>
    </html>
  );
}
