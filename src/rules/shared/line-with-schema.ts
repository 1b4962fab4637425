import { dirname, join } from 'node:path';
import { copiesFrom, folderOfAddress, schemaAddress, seenFrom } from '../../load/schema-line.js';
import type { SourceFile, SourceFiles } from '../../load/source-file.js';

/** An address of the schema of `file`: where the project's other files find theirs, else among the project's copies. */
export function addressFor({ path, kind }: SourceFile, { files, folder, schemas }: SourceFiles): string {
  const example = files.find((file) => schemas.byFile.get(file.path)?.place === 'sound');
  if (example === undefined) return schemaAddress(copiesFrom(folder, path), kind);
  const place = folderOfAddress(schemas.byFile.get(example.path)?.address ?? '');
  if (/^https?:/i.test(place)) return schemaAddress(place, kind);
  return schemaAddress(seenFrom(join(folder, path), join(folder, dirname(example.path), decodeURI(place))), kind);
}
