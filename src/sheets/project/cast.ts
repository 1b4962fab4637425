import type { Grade, Subject } from '../../model/vocabulary.js';
import { type GradePlan, subjectsOf } from '../list/grade-plan.js';

export interface CastTeacher {
  readonly id: string;
  /** `undefined`: the sheets do not say. */
  readonly name: string | undefined;
  readonly subject: Subject;
  /** Where they work, where the sheets say so. */
  readonly organisation: string | undefined;
}

/** Under which ids those who teach are known. */
export interface Casting {
  teacher(plan: GradePlan, subject: Subject): Pick<CastTeacher, 'id' | 'name'>;
  person(name: string, subject: Subject, grade: Grade): Pick<CastTeacher, 'id'>;
}

/** Who teaches what: a person of a name once, also in several grades; where no name is known, one to be named per subject. */
export class Cast implements Casting {
  readonly #byName = new Map<string, CastTeacher>();
  readonly #unnamed = new Map<string, CastTeacher>();
  readonly #ids = new Set<string>();

  constructor(
    plans: readonly GradePlan[],
    /** Where people work, by name. */
    readonly workplaces: ReadonlyMap<string, string> = new Map(),
  ) {
    for (const plan of plans) {
      for (const subject of subjectsOf(plan)) {
        this.teacher(plan, subject);
        for (const lesson of plan.courses.get(subject) ?? [])
          if (lesson?.teacher !== undefined) this.person(lesson.teacher, subject, plan.grade, lesson.organisation);
      }
    }
  }

  /** Of the whole course: who is named for it, else who has most of its lessons. */
  teacher(plan: GradePlan, subject: Subject): CastTeacher {
    const lessons = plan.courses.get(subject) ?? [];
    const name = teacherNamed(plan, subject);
    if (name !== undefined) {
      const organisation = lessons.find((lesson) => lesson?.teacher === name)?.organisation;
      return this.person(name, subject, plan.grade, organisation);
    }
    const known = this.#unnamed.get(subject.id);
    if (known !== undefined) return known;
    const teacher = { id: this.#newId(`${subject.id}-teacher`), name, subject, organisation: undefined };
    this.#unnamed.set(subject.id, teacher);
    return teacher;
  }

  person(name: string, subject: Subject, grade: Grade, organisation?: string): CastTeacher {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const id = this.#newId(`${subject.id}-${grade.id.toLowerCase()}`);
    const teacher = { id, name, subject, organisation: organisation ?? this.workplaces.get(name) };
    this.#byName.set(name, teacher);
    return teacher;
  }

  get teachers(): readonly CastTeacher[] {
    return [...this.#byName.values(), ...this.#unnamed.values()];
  }

  /** `math-p1`, `math-p1-2`. */
  #newId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#ids.has(id); number++) id = `${wanted}-${number}`;
    this.#ids.add(id);
    return id;
  }
}

/** Of the whole course: who is named for it, else who has most of its lessons. */
export function teacherNamed({ courses, teachers }: GradePlan, subject: Subject): string | undefined {
  return (
    teachers.get(subject.id) ??
    mostOften((courses.get(subject) ?? []).map((lesson) => (lesson?.isStandIn === true ? undefined : lesson?.teacher)))
  );
}

/** The first of those that are there most often. */
export function mostOften(names: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
