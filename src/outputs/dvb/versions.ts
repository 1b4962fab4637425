import { createHash } from 'node:crypto';
import type { NumberedTable } from './numbers-file.js';
import { type SubTable, subTableKey } from './sub-table.js';

/** version_number has 5 bits. */
const VERSIONS = 32;
const DIGEST_LENGTH = 16;

/** Versions, increased by one where a sub-table differs from that of the release before. */
export class VersionBook {
  readonly #before: ReadonlyMap<string, NumberedTable>;
  readonly #now = new Map<string, NumberedTable>();

  constructor(before: readonly NumberedTable[]) {
    this.#before = new Map(before.map((table) => [subTableKey(table), table]));
  }

  versionOf(table: SubTable): number {
    const key = subTableKey(table);
    const digest = digestOf(table);
    const before = this.#before.get(key);
    const version = before === undefined ? 0 : (before.version + (before.digest === digest ? 0 : 1)) % VERSIONS;
    this.#now.set(key, { tableId: table.tableId, extension: table.extension, version, digest });
    return version;
  }

  /** For the next release; a sub-table that is absent now continues when it returns. */
  all(): readonly NumberedTable[] {
    const tables = new Map([...this.#before, ...this.#now]);
    return [...tables.values()].sort((a, b) => a.extension - b.extension || a.tableId - b.tableId);
  }
}

function digestOf({ sections }: SubTable): string {
  const hash = createHash('sha256');
  for (const section of sections) hash.update(section);
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
}
