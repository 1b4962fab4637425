import type { Subject } from '../../model/vocabulary.js';
import type { LaidGrid } from '../lay-grid.js';

export interface CastTeacher {
  readonly id: string;
  /** `undefined`: the sheets do not say. */
  readonly name: string | undefined;
  readonly subject: Subject;
}

/** Who teaches what: a person of a name once, also in several grades; where no name is known, one to be named per subject. */
export class Cast {
  readonly #byName = new Map<string, CastTeacher>();
  readonly #unnamed = new Map<string, CastTeacher>();

  constructor(grids: readonly LaidGrid[]) {
    for (const grid of grids) for (const subject of subjectsOf(grid)) this.teacher(grid, subject);
  }

  teacher({ grade, teachers }: LaidGrid, subject: Subject): CastTeacher {
    const name = teachers.get(subject.id);
    const [known, key] = name === undefined ? [this.#unnamed, subject.id] : [this.#byName, name];
    const id = name === undefined ? `${subject.id}-teacher` : `${subject.id}-${grade.id.toLowerCase()}`;
    const teacher = known.get(key) ?? { id, name, subject };
    known.set(key, teacher);
    return teacher;
  }

  get teachers(): readonly CastTeacher[] {
    return [...this.#byName.values(), ...this.#unnamed.values()];
  }
}

/** In the order in which they are met. */
export function subjectsOf({ rows }: LaidGrid): readonly Subject[] {
  const found = new Set<Subject>();
  for (const { cells } of rows) {
    for (const content of cells.values()) {
      const parts = content.kind === 'weeks' ? [content.odd, content.even] : [content];
      for (const part of parts) if (part?.kind === 'course') found.add(part.subject);
    }
  }
  return [...found];
}
