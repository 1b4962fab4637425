import type { FileChange, Fix } from './fix.js';
import type { Span } from './span.js';
import type { Text } from './text.js';

/** The most severe first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One kind of defect. `airclass explain` prints it; every diagnostic names one. */
export interface Problem {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  /** Why it matters and how to fix it. */
  readonly rationale: Text;
}

export interface Related {
  readonly message: Text;
  readonly span: Span;
}

/** One defect at one place, before its severity is decided. */
export interface Finding {
  readonly message: Text;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** Overrides the problem's own severity, e.g. a missing recording is graded by how soon it airs. */
  readonly severity?: Severity | undefined;
  /**
   * When it would be seen, in milliseconds of the epoch. What is published later than tonight is a warning until then,
   * unless `severity` says otherwise.
   */
  readonly at?: readonly number[] | undefined;
  /** Lines to write, as they stand in the file, each ended by a line feed. */
  readonly lines?: Text | undefined;
  /** What a waiver's `where` is compared with, e.g. a course or lesson id. */
  readonly subject?: string;
  /** Edits that fix it, where certain. */
  readonly fix?: Fix | undefined;
  /** What fixes it where the file itself is at fault. */
  readonly change?: FileChange | undefined;
}

export interface Diagnostic {
  readonly problem: Problem;
  readonly severity: Severity;
  readonly message: Text;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly lines?: Text | undefined;
  /** The id of what it is about, e.g. of a lesson. */
  readonly subject?: string | undefined;
  /** When it would be seen, in milliseconds of the epoch. */
  readonly at?: readonly number[] | undefined;
  readonly fix?: Fix | undefined;
  readonly change?: FileChange | undefined;
}
