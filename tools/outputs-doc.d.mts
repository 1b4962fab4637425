import type { DescribedFile, FileSet, Format } from '../src/release/formats/format.js';

export function outputsDoc(
  formats: Readonly<Record<string, Format>>,
  described: readonly FileSet<DescribedFile>[],
): string;
