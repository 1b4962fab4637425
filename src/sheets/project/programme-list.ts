import { contentsOf, type GradePlan } from '../list/grade-plan.js';
import type { SheetProgramme } from '../match/content.js';
import { textValue } from './yaml-text.js';

/** How the cells of a timetable name programmes. */
export interface ProgrammeIds {
  idOf(programme: SheetProgramme): string;
}

/** The programmes of all grades, with ids for those that have none. */
export class ProgrammeList implements ProgrammeIds {
  readonly #ids = new Map<string, SheetProgramme>();
  readonly #own = new Map<string, string>();

  constructor(plans: readonly GradePlan[]) {
    for (const plan of plans)
      for (const content of contentsOf(plan)) if (content.kind === 'programme') this.#take(content.programme);
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

  #take(programme: SheetProgramme): void {
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
