import type { Span } from '../diagnostics/span.js';
import type { Course, Lesson } from './course.js';
import type { Programme } from './programme.js';

/** The content of a cell. */
export type Cell =
  | { readonly kind: 'next'; readonly course: Course; readonly span: Span }
  | { readonly kind: 'pinned'; readonly lesson: Lesson; readonly span: Span }
  | { readonly kind: 'repeat'; readonly lesson: Lesson; readonly span: Span }
  | { readonly kind: 'programme'; readonly programme: Programme; readonly span: Span };

/** The course of a cell with a lesson. */
export function courseOfCell(cell: Cell): Course | undefined {
  if (cell.kind === 'programme') return undefined;
  return cell.kind === 'next' ? cell.course : cell.lesson.course;
}
