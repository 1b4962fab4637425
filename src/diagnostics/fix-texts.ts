import { applyEdits, type Edit } from './fix.js';
import { addToGroup } from './group-by.js';
import type { Diagnostic } from './problem.js';

export interface FixedTexts {
  /** By path, of the files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** Diagnostics that are fixed. */
  readonly fixed: readonly Diagnostic[];
}

/** Applies the fixes of the diagnostics; one that touches an earlier edit waits for the next pass. */
export function fixTexts(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): FixedTexts {
  const edits = new Map<string, Edit[]>();
  const fixed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const { fix = [] } = diagnostic;
    if (fix.length === 0 || fix.some((edit) => !isFree(edit, edits, texts))) continue;
    fixed.push(diagnostic);
    for (const edit of fix) addToGroup(edits, edit.span.file, edit);
  }
  const changed = [...edits].map(([path, list]) => [path, applyEdits(texts.get(path) ?? '', list)] as const);
  return { texts: new Map(changed), fixed };
}

function isFree({ span }: Edit, made: ReadonlyMap<string, readonly Edit[]>, texts: ReadonlyMap<string, string>) {
  if (!texts.has(span.file)) return false;
  return (made.get(span.file) ?? []).every((other) => other.span.end < span.start || span.end < other.span.start);
}
