import type { Span } from '../diagnostics/span.js';

export type FileKind =
  | 'project'
  | 'calendar'
  | 'teachers'
  | 'courses'
  | 'timetable'
  | 'programmes'
  | 'vocabulary'
  | 'zone';

export type DataPath = readonly (string | number)[];

/** One YAML file that was read, parsed and found to have the shape of its kind. */
export interface SourceFile<Data = unknown> {
  readonly kind: FileKind;
  /** Below the project folder, with `/`. */
  readonly path: string;
  readonly data: Data;
  /** Place of the value at `path`; of the nearest parent that is there, if it is not. */
  valueSpan(path: DataPath): Span;
  /** Place of the key that leads to `path`. */
  keySpan(path: DataPath): Span;
}

export interface SourceFiles {
  /** Every readable file's text by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files whose shape is sound, in code-unit order of their paths. */
  readonly files: readonly SourceFile[];
}
