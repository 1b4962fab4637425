import type { LineupEntry } from '../../../model/zone.js';
import { lessonsPath } from '../site.js';
import { Document } from './document.js';
import { LessonLists } from './lesson-lists.js';
import { type LessonsOnPage, PartLinks } from './paged.js';
import { type On, Text } from './parts.js';

/** Every lesson of a channel. */
export function LessonsPage({ site, path, entry, shown }: On & LessonsOnPage & { readonly entry: LineupEntry }) {
  return (
    <Document site={site} path={path} title={`${site.plain(entry.name)} · ${site.words.lessons}`}>
      <h1>
        <Text said={site.say(entry.name)} /> {site.words.lessons}
      </h1>
      <PartLinks site={site} path={path} shown={shown} to={(part) => lessonsPath(entry, part)} />
      <LessonLists site={site} path={path} lessons={shown.items} />
    </Document>
  );
}
