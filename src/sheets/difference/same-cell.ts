import { type Cell, courseOfCell } from '../../model/cell.js';
import { foldWords } from '../grid/fold-words.js';
import type { Content } from '../match/content.js';

/** Whether a cell of a project shows what a sheet has. */
export function isSameCell(content: Exclude<Content, { readonly kind: 'weeks' }>, cell: Cell): boolean {
  if (content.kind === 'programme') {
    if (cell.kind !== 'programme') return false;
    const { id, title } = content.programme;
    const names = (typeof title === 'string' ? [title] : Object.values(title)).map(foldWords);
    return (
      cell.programme.id === id || Object.values(cell.programme.title).some((own) => names.includes(foldWords(own)))
    );
  }
  if (courseOfCell(cell)?.subject !== content.subject) return false;
  return content.kind === 'course' ? cell.kind === 'next' : 'lesson' in cell && cell.lesson.number === content.number;
}
