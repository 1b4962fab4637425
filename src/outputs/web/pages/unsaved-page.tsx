import { INDEX, linkFrom } from '../site.js';
import { Document } from './document.js';
import type { On } from './parts.js';

/** What the offline copy shows in place of a page that it has not. */
export function UnsavedPage({ site, path }: On) {
  const { words } = site;
  return (
    <Document site={site} path={path} title={words.unsaved}>
      <h1>{words.unsaved}</h1>
      <p>
        {words.unsavedHint} <a href={linkFrom(path, INDEX)}>{words.today}</a>
      </p>
    </Document>
  );
}
