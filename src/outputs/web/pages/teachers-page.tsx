import type { Teacher } from '../../../model/course.js';
import { teachersPath } from '../site.js';
import { Document } from './document.js';
import { type Part, PartLinks } from './paged.js';
import { type On, TeacherLink } from './parts.js';

/** Everyone who gives a lesson. */
export function TeachersPage({ site, path, shown }: On & { readonly shown: Part<Teacher> }) {
  const { words } = site;
  return (
    <Document site={site} path={path} title={words.teachers}>
      <h1>{words.teachers}</h1>
      <PartLinks site={site} path={path} shown={shown} to={teachersPath} />
      <ul class="names">
        {shown.items.map((teacher) => (
          <li>
            <TeacherLink site={site} path={path} teacher={teacher} />
          </li>
        ))}
      </ul>
    </Document>
  );
}
