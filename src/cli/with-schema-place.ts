import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMAS } from '../load/schemas-folder.js';

const SCHEMA_LINE = /^# yaml-language-server: \$schema=(?:[^\s/]+\/)*([a-z-]+\.schema\.json)$/m;

/** The text with its schema's place as an editor finds it from the file's own folder: this program's own schemas. */
export function withSchemaPlace(text: string, file: string): string {
  const folder = relative(dirname(file), fileURLToPath(SCHEMAS)).split('\\').join('/');
  return text.replace(SCHEMA_LINE, (_, name) => `# yaml-language-server: $schema=${encodeURI(folder)}/${name}`);
}
