import type { LocalText } from '../../model/local-text.js';
import type { Project } from '../../model/project.js';
import { foldWords } from '../grid/fold-words.js';
import { scalar } from '../project/yaml-text.js';
import type { FileEdits } from './file-edits.js';

const TEACHERS = 'teachers.yaml';
const HEAD = '# yaml-language-server: $schema=.airclass/schemas/teachers.schema.json\nteachers: {}\n';

/** The teachers of a project by name, and those that spreadsheets add to them. */
export class KnownPeople {
  readonly #teachers = new Map<string, string>();
  readonly #organisations = new Map<string, string>();
  readonly #ids = new Set<string>();

  constructor(
    { teachers, organisations }: Pick<Project, 'teachers' | 'organisations'>,
    readonly edits: FileEdits,
    /** Where they work, by name, where the sheets say so. */
    readonly workplaces: ReadonlyMap<string, string>,
  ) {
    for (const { id, name } of teachers.values()) {
      this.#ids.add(id);
      for (const own of namesOf(name)) if (!this.#teachers.has(own)) this.#teachers.set(own, id);
    }
    for (const { id, name } of organisations.values()) {
      this.#ids.add(id);
      for (const own of namesOf(name)) if (!this.#organisations.has(own)) this.#organisations.set(own, id);
    }
  }

  knows(name: string): boolean {
    return this.#teachers.has(foldWords(name));
  }

  /** The id of a teacher, who is added where the project does not have them. `wanted`: of one that is new. */
  teacher(name: string, wanted: string, organisation?: string): string {
    const known = this.#teachers.get(foldWords(name));
    if (known !== undefined) return known;
    const id = this.#newId(wanted);
    this.#teachers.set(foldWords(name), id);
    const place = organisation ?? this.workplaces.get(name);
    const own = place === undefined ? this.#onlyOrganisation : this.#organisation(place);
    const words = `{name: ${scalar(name)}${own === undefined ? '' : `, organisation: ${own}`}}`;
    this.edits.edit(TEACHERS, { path: ['teachers', id], words }, HEAD);
    return id;
  }

  /** Of one whose name is not known. */
  unnamed(wanted: string, name: string): string {
    if (this.#ids.has(wanted)) return wanted;
    this.#ids.add(wanted);
    const own = this.#onlyOrganisation;
    const words = `{name: ${name}${own === undefined ? '' : `, organisation: ${own}`}}`;
    this.edits.edit(TEACHERS, { path: ['teachers', wanted], words }, HEAD);
    return wanted;
  }

  /** Where there is no other. */
  get #onlyOrganisation(): string | undefined {
    const [only, ...others] = new Set(this.#organisations.values());
    return others.length === 0 ? only : undefined;
  }

  #organisation(name: string): string {
    const known = this.#organisations.get(foldWords(name));
    if (known !== undefined) return known;
    let number = 1;
    while (this.#ids.has(`school-${number}`)) number++;
    const id = this.#newId(`school-${number}`);
    this.#organisations.set(foldWords(name), id);
    this.edits.edit(TEACHERS, { path: ['organisations', id], words: scalar(name) }, HEAD);
    return id;
  }

  #newId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#ids.has(id); number++) id = `${wanted}-${number}`;
    this.#ids.add(id);
    return id;
  }
}

export function namesOf(text: LocalText): readonly string[] {
  return [...new Set(Object.values(text).map(foldWords))];
}
