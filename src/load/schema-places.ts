import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { isThere } from '../files/is-there.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import { KIND_FILES } from './kind-files.js';
import { COPIES, type SchemaCopy, SHARED, staleCopies } from './schema-copies.js';
import { type SchemaLine, schemaLineOf } from './schema-line.js';
import { SCHEMAS } from './schemas-folder.js';

/**
 * Whether an editor finds the schema of a file: `sound` for anyone who opens the project; `missing`, where nothing is;
 * `other-kind`, where a schema of other files is; `this-machine` where it depends on what is installed, and where.
 */
export type SchemaPlace = 'sound' | 'missing' | 'other-kind' | 'this-machine';

export interface NamedSchema extends SchemaLine {
  readonly place: SchemaPlace;
}

export interface NamedSchemas {
  /** By path of the file; a file that names no schema is not there. */
  readonly byFile: ReadonlyMap<string, NamedSchema>;
  /** Copies that files of the project name, and that are not there or are not this version's. */
  readonly stale: readonly string[];
}

export function namedSchemas(
  project: string,
  files: readonly { readonly path: string; readonly kind: string }[],
  texts: ReadonlyMap<string, string>,
  memory: Memory = NO_MEMORY,
): NamedSchemas {
  const byFile = new Map<string, NamedSchema>();
  const copied = new Set<string>();
  const unheard = new DiagnosticList();
  for (const { path, kind } of files) {
    const text = texts.get(path) ?? '';
    const ingredients = { key: `schema of ${path}`, of: [kind, text, memory.disk.latest] };
    const named = memory.recall<PlacedSchema | undefined>(ingredients, unheard, () =>
      namedSchema(project, path, kind, text),
    );
    if (named === undefined) continue;
    byFile.set(path, named.schema);
    if (named.isCopied) copied.add(kind);
  }
  const stale =
    copied.size === 0
      ? []
      : memory.recall<readonly SchemaCopy[]>(
          { key: 'stale schemas', of: [memory.disk.latest, ...copied] },
          unheard,
          () => staleCopies(project, [SHARED, ...copied]),
        );
  return { byFile, stale: stale.map(({ name }) => name) };
}

interface PlacedSchema {
  readonly schema: NamedSchema;
  /** Whether it is a copy in the project. */
  readonly isCopied: boolean;
}

function namedSchema(project: string, path: string, kind: string, text: string): PlacedSchema | undefined {
  // A file that several projects share is not this one's to change.
  const line = path.startsWith('../') ? undefined : schemaLineOf(path, text);
  if (line === undefined) return undefined;
  const schema = { ...line, place: placeOf(project, path, kind, line.address) };
  return { schema, isCopied: leadsInto(resolved(project, path, line.address), join(project, COPIES)) };
}

const WEB = /^https?:\/\//i;
/** A drive, a root or a `file:` address. */
const ABSOLUTE = /^(?:[a-z]+:|[/\\])/i;

function placeOf(project: string, path: string, kind: string, address: string): SchemaPlace {
  if (WEB.test(address)) return 'sound';
  if (ABSOLUTE.test(address)) return 'this-machine';
  const own = `${kind}.schema.json`;
  const target = resolved(project, path, address);
  const name = basename(target);
  if (name !== own && OURS.has(name)) return 'other-kind';
  // Copies that are not there are found stale.
  if (leadsInto(target, join(project, COPIES)) && name === own) return 'sound';
  if (!canBeRead(target)) return 'missing';
  return leadsInto(target, OWN) && !leadsInto(resolve(project), dirname(OWN)) ? 'this-machine' : 'sound';
}

const OWN = resolve(fileURLToPath(SCHEMAS));
const OURS: ReadonlySet<string> = new Set(Object.keys(KIND_FILES).map((kind) => `${kind}.schema.json`));

/** What is written may be no path at all. */
function canBeRead(path: string): boolean {
  try {
    return isThere(path);
  } catch {
    return false;
  }
}

function resolved(project: string, path: string, address: string): string {
  return resolve(dirname(join(project, path)), decoded(address));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function leadsInto(target: string, folder: string): boolean {
  return resolve(target).startsWith(`${resolve(folder)}${sep}`);
}
