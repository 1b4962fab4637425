import type { Places, SourceFile } from '../source-file.js';

/** The same file with other places of its parts. */
export function withPlaces<File extends SourceFile>(file: File, { valueSpan, keySpan, leaves }: Places): File {
  return { ...file, valueSpan, keySpan, leaves };
}
