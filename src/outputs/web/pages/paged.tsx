import type { Lesson } from '../../../model/course.js';
import { linkFrom } from '../site.js';
import type { On } from './parts.js';

/** A part of a list that is too long for one page. */
export interface Part<Item> {
  readonly items: readonly Item[];
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

export interface LessonsOnPage {
  readonly shown: Part<Lesson>;
}

/** At least one part, which may be empty. */
export function partsOf<Item>(items: readonly Item[], size: number): readonly Part<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    part: index + 1,
    of,
  }));
}

interface PartLinksProps extends On {
  readonly shown: Omit<Part<unknown>, 'items'>;
  readonly to: (part: number) => string;
}

export function PartLinks({ site, path, shown: { part, of }, to }: PartLinksProps) {
  if (of === 1) return null;
  return (
    <nav class="turn" aria-label={site.words.pages}>
      <ul>
        {Array.from({ length: of }, (_, index) => index + 1).map((other) => (
          <li>
            <a href={linkFrom(path, to(other))} aria-current={other === part ? 'page' : undefined}>
              {site.words.parts(other, of)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
