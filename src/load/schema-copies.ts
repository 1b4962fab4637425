import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularText } from '../files/regular-file.js';
import { KIND_FILES } from './kind-files.js';
import { SCHEMAS } from './schemas-folder.js';

/** Below a project: copies of the schemas, which an editor finds wherever the project is and AirClass may not be. */
export const COPIES = '.airclass/schemas';

export interface SchemaCopy {
  readonly name: string;
  readonly text: string;
}

/** What the schemas of several kinds share. */
export const SHARED = 'common';

/** Of these kinds, the copies that a project lacks or has from another version; what cannot be read counts as lacking. */
export function staleCopies(
  project: string,
  kinds: readonly string[] = [SHARED, ...Object.keys(KIND_FILES)],
): readonly SchemaCopy[] {
  return kinds.map(ownSchema).filter(({ name, text }) => copied(join(project, COPIES, name)) !== text);
}

function ownSchema(kind: string): SchemaCopy {
  const name = `${kind}.schema.json`;
  return { name, text: readFileSync(new URL(name, SCHEMAS), 'utf8') };
}

/** git may have written the line ends of Windows. */
function copied(path: string): string | undefined {
  try {
    return readRegularText(path).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
