import type { Text } from '../../diagnostics/text.js';
import type { Output, OutputFile, ZoneView } from '../../outputs/output.js';
import type { FormatReader } from '../../proof/format-reader.js';
import type { StageCheck } from '../../proof/stage-check.js';

/** What docs/outputs.md says of one kind of file. */
export interface DescribedFile {
  /** Below the zone's folder, or below the release; `<…>` is a name. */
  readonly path: string;
  /** In schemas/; `undefined` for formats that others have defined. */
  readonly schema: string | undefined;
  readonly summary: Text;
}

/** One kind of file, with what it takes to publish it. */
export interface FileKind extends DescribedFile {
  /** Reads it back; without a reader there is no kind of file. */
  readonly reader: FormatReader;
}

/** Files that are written, read back and described together. docs/outputs.md is made from it. */
export interface FileSet<File extends DescribedFile = FileKind> {
  readonly title: Text;
  readonly files: readonly [File, ...File[]];
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

/** A format of the whole release. */
export interface ReleaseFormat extends FileSet {
  readonly output: () => Promise<(views: readonly ZoneView[]) => Iterable<OutputFile>>;
}
