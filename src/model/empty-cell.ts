import type { Span } from '../diagnostics/span.js';
import type { ModelContext } from './model-context.js';
import { nameMeansEmpty } from './problems.js';

/** Texts that mean an empty cell besides `~`, as in timetables on paper. */
const WORDS: ReadonlySet<string> = new Set(['', 'none', '空', '无']);
const DASHES = /^[-－–—―]+$/u;

/** The text of a cell, `undefined` if nothing is shown; `null` is what YAML makes of `~`. */
export function wordsOfCell(written: string | null): string | undefined {
  const words = written?.trim() ?? '';
  return WORDS.has(words.toLowerCase()) || DASHES.test(words) ? undefined : words;
}

/** A course or programme of such a name could never be put into a cell. */
export function checkNameOfCell(modelContext: ModelContext, name: string, span: Span): void {
  if (wordsOfCell(name) !== undefined) return;
  modelContext.report(nameMeansEmpty, span, {
    zh: `“${name}”在课表里表示空格，不能作课程或节目的名称；请换一个`,
    en: `"${name}" means an empty cell in a timetable and cannot name a course or a programme; choose another name`,
  });
}
