import type { LaidGrid } from '../lay-grid.js';
import type { Content, SheetProgramme } from '../match/content.js';
import { textValue } from './yaml-text.js';

/** The programmes of all grids, with ids for those that have none. */
export class ProgrammeList {
  readonly #ids = new Map<string, SheetProgramme>();
  readonly #own = new Map<string, string>();

  constructor(grids: readonly LaidGrid[]) {
    for (const { rows } of grids)
      for (const { cells } of rows) for (const content of cells.values()) this.#take(content);
  }

  idOf({ id, title }: SheetProgramme): string {
    return id ?? this.#own.get(String(title)) ?? '';
  }

  /** As programmes.yaml lists them. */
  get lines(): readonly string[] {
    return [...this.#ids].map(([id, { title, kind }]) => `  ${id}: {title: ${textValue(title)}, kind: ${kind}}\n`);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  #take(content: Content | undefined): void {
    if (content?.kind === 'weeks') {
      this.#take(content.odd);
      this.#take(content.even);
    }
    if (content?.kind !== 'programme') return;
    const { programme } = content;
    const { id, title, kind } = programme;
    if (id !== undefined) this.#ids.set(id, programme);
    else if (!this.#own.has(String(title))) {
      let number = 1;
      while (this.#ids.has(`${kind}-${number}`)) number++;
      this.#own.set(String(title), `${kind}-${number}`);
      this.#ids.set(`${kind}-${number}`, programme);
    }
  }
}
