import type { Text } from '../../diagnostics/text.js';
import type { Output } from '../../outputs/output.js';
import type { FormatReader } from '../../proof/format-reader.js';
import type { StageCheck } from '../../proof/stage-check.js';

/** One kind of file, with what it takes to publish it. */
export interface FileKind {
  /** Below the zone's folder, or below the release; `<…>` stands for a name. */
  readonly path: string;
  /** Reads it back; without a reader there is no kind of file. */
  readonly reader: FormatReader;
  /** In schemas/; `undefined` for what others have defined. */
  readonly schema: string | undefined;
  readonly summary: Text;
}

/** Files that are written, read back and described together. docs/outputs.md is made from it. */
export interface FileSet {
  readonly title: Text;
  readonly files: readonly [FileKind, ...FileKind[]];
  /** What must hold between these files and others. */
  readonly checks: readonly StageCheck[];
  /** In docs/, where a page says more. */
  readonly page: string | undefined;
}

/** A format that zones have. */
export interface Format extends FileSet {
  /** Loaded late: the thread that reads needs no writer. */
  readonly output: () => Promise<Output>;
}
