import type { ComponentChildren } from 'preact';
import { styles } from './generated/styles.js';
import { PageHead } from './page-head.js';

interface PageProps {
  readonly lang: string;
  readonly title: string;
  /** What is before the content: the choice of a language. */
  readonly header?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page by itself: without scripts or anything from elsewhere, it opens from a mail or a copied folder. */
export function Page({ lang, title, header, children }: PageProps) {
  const { base, page } = styles();
  return (
    <html lang={lang}>
      <PageHead title={title}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet */}
        <style dangerouslySetInnerHTML={{ __html: base + page }} />
      </PageHead>
      <body>
        {header === undefined ? null : <header>{header}</header>}
        <main>{children}</main>
      </body>
    </html>
  );
}
