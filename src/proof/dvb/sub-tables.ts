import type { LongSection } from './read-section.js';

interface Gathered {
  readonly version: number;
  readonly last: number;
  readonly sections: Map<number, Uint8Array>;
}

/** Every sub-table of a file: one version, every section that there must be, and each the same whenever it comes. */
export class SubTables {
  readonly #tables = new Map<string, Gathered>();

  /** True where a section comes for the first time. */
  add({ tableId, extension, version, number, last }: LongSection, bytes: Uint8Array): boolean {
    const name = `table ${tableId} of ${extension}`;
    const table = this.#tables.get(name) ?? { version, last, sections: new Map<number, Uint8Array>() };
    this.#tables.set(name, table);
    if (table.version !== version) throw new Error(`${name} has versions ${table.version} and ${version}`);
    if (table.last !== last) throw new Error(`${name} ends with ${table.last} and with ${last}`);
    const before = table.sections.get(number);
    if (before !== undefined && Buffer.compare(before, bytes) !== 0)
      throw new Error(`section ${number} of ${name} comes in two shapes`);
    table.sections.set(number, bytes);
    return before === undefined;
  }

  /** Segments have gaps between their sections; `mayLack` says where. */
  end(mayLack: (tableId: number, extension: number, section: number) => boolean): void {
    for (const [name, { last, sections }] of this.#tables) {
      const [, tableId = 0, extension = 0] = (/^table (\d+) of (\d+)$/.exec(name) ?? []).map(Number);
      for (let number = 0; number <= last; number++) {
        if (sections.has(number) || mayLack(tableId, extension, number)) continue;
        throw new Error(`section ${number} of ${name} is missing`);
      }
    }
  }
}
