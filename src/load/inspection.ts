import { isScalar } from 'yaml';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Span } from '../diagnostics/span.js';
import type { DataPath } from './source-file.js';

/** A file whose nodes are looked at. */
export interface Inspection {
  readonly file: string;
  readonly text: string;
  readonly diagnostics: DiagnosticList;
  /** Whether the file's kind takes a text at a place where a number is. */
  readonly takesText?: (path: DataPath, text: string) => boolean;
}

export function spanOf({ file }: Inspection, node: unknown): Span {
  const [start, end] = (isScalar(node) && node.range) || [0, 0];
  return { file, start, end };
}
