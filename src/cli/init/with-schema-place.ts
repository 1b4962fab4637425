import { ownSchemas, schemaLine } from '../../load/schema-line.js';

const SCHEMA_LINE = /^# yaml-language-server: \$schema=(?:[^\s/]+\/)*([a-z-]+)\.schema\.json$/m;

/** The text with its schema's place as an editor finds it from the file's own folder: this program's own schemas. */
export function withSchemaPlace(text: string, file: string): string {
  return text.replace(SCHEMA_LINE, (_, kind) => schemaLine(ownSchemas(file), kind));
}
