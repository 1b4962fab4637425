import type { ComponentChildren } from 'preact';
import { PageHead } from '../../../html/page-head.js';
import { linkFrom } from '../site.js';
import type { On } from './parts.js';

interface SheetProps extends On {
  readonly title: string;
  readonly heading: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page that is one sheet of paper. */
export function Sheet({ site, path, title, heading, children }: SheetProps) {
  const assets = linkFrom(`${site.root}${path}`, '');
  return (
    <html lang={site.lang}>
      <PageHead title={title} colours="light">
        <link rel="stylesheet" href={`${assets}sheet.css`} />
      </PageHead>
      <body>
        <main>
          <h1>{heading}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
