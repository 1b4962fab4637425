import type { FileSet, Format } from '../src/release/formats/format.js';

export function outputsDoc(formats: Readonly<Record<string, Format>>, releaseFiles: readonly FileSet[]): string;
