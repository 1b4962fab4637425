import { dirname, join, relative } from 'node:path';
import type { Span } from '../diagnostics/span.js';
import { COPIES } from './schema-copies.js';

/** A comment that editors read: which schema describes the file. */
const SCHEMA_LINE = /^(# *yaml-language-server: *\$schema=)(\S+)/m;

export interface SchemaLine {
  /** As the file has it, e.g. `../.airclass/schemas/zone.schema.json`. */
  readonly address: string;
  readonly span: Span;
}

/** The line of a text that names its schema; `undefined` where none does. */
export function schemaLineOf(file: string, text: string): SchemaLine | undefined {
  const found = SCHEMA_LINE.exec(text);
  if (found === null) return undefined;
  const [, words = '', address = ''] = found;
  const start = found.index + words.length;
  return { address, span: { file, start, end: start + address.length } };
}

/** The address of a schema, for a line of `file`; `folder` is where schemas are, as `file` sees it. */
export function schemaAddress(folder: string, kind: string): string {
  return `${folder === '' ? '' : `${folder}/`}${kind}.schema.json`;
}

export function schemaLine(address: string): string {
  return `# yaml-language-server: $schema=${address}`;
}

/** Part of an address: the folder, or nothing where the schema is beside the file. */
export function folderOfAddress(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

/** A folder, as an editor finds it from a file's own. */
export function seenFrom(file: string, folder: string): string {
  return encodeURI(relative(dirname(file), folder).split('\\').join('/'));
}

/** The project's copies, as an editor finds them from one of its files. */
export function copiesFrom(project: string, file: string): string {
  return seenFrom(join(project, file), join(project, COPIES));
}
