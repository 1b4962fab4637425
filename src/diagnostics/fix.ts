import type { Span } from './span.js';

/** Text that replaces the span. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Edits that fix a defect with certainty and change nothing else, in one file or several. */
export type Fix = readonly Edit[];

/** What is done to a file as a whole: a name under which it is read, or UTF-8 in place of another encoding. */
export type FileChange = { readonly kind: 'rename'; readonly to: string } | { readonly kind: 'recode' };

/** Edits of one text, of which no two touch each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { span, text: words } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(done, span.start) + words;
    done = span.end;
  }
  return result + text.slice(done);
}
