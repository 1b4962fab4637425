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

/** What one page takes of a list. */
interface PageSize<Item> {
  readonly items: number;
  /** How many bytes of the page an item is. */
  readonly bytesOf?: (item: Item) => number;
}

/** A page has at most 60 kB, of which its frame takes a little. */
const MAX_BYTES = 56_000;

/** At least one part, which may be empty. */
export function partsOf<Item>(items: readonly Item[], { items: max, bytesOf }: PageSize<Item>): readonly Part<Item>[] {
  const parts: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const own = bytesOf?.(item) ?? 0;
    const last = parts.at(-1) ?? [];
    if (last.length > 0 && (last.length >= max || bytes + own > MAX_BYTES)) {
      parts.push([item]);
      bytes = own;
    } else {
      last.push(item);
      bytes += own;
    }
  }
  return parts.map((part, index) => ({ items: part, part: index + 1, of: parts.length }));
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
