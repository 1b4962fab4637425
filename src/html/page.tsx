import type { ComponentChildren } from 'preact';
import { styles } from './generated/styles.js';
import { PageHead } from './page-head.js';
import { withoutVariables } from './without-variables.js';

interface PageProps {
  readonly lang: string;
  readonly title: string;
  /** What is before the content: the choice of a language. */
  readonly header?: ComponentChildren;
  /** It is sent by mail. */
  readonly isMail?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A page by itself: without scripts or anything from elsewhere, it opens from a mail or a copied folder. */
export function Page({ lang, title, header, isMail, children }: PageProps) {
  const { base, page } = styles();
  const css = isMail === true ? withoutVariables(base + page) : base + page;
  return (
    <html lang={lang}>
      <PageHead title={title} {...(isMail === true ? { colours: 'light' } : {})}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </PageHead>
      <body>
        {header === undefined ? null : <header>{header}</header>}
        <main>{children}</main>
      </body>
    </html>
  );
}
