import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMAS } from './schemas-folder.js';

/** A comment that editors read: which schema describes the file. The folder is as seen from the file's own. */
const SCHEMA_LINE = /^# *yaml-language-server: *\$schema=(?:(\S*)\/)?\S+/m;

export function schemaLine(folder: string, kind: string): string {
  return `# yaml-language-server: $schema=${folder === '' ? '' : `${folder}/`}${kind}.schema.json`;
}

/** The folder of the schema that a text names; `undefined` where it names none. */
export function namedFolder(text: string): string | undefined {
  const found = SCHEMA_LINE.exec(text);
  return found === null ? undefined : (found[1] ?? '');
}

/** A folder, as an editor finds it from a file's own. */
export function seenFrom(file: string, folder: string): string {
  return encodeURI(relative(dirname(file), folder).split('\\').join('/'));
}

const OWN = fileURLToPath(SCHEMAS);

/** This program's own schemas, as an editor finds them from a file's folder. */
export function ownSchemas(file: string): string {
  return seenFrom(file, OWN);
}
