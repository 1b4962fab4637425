import type { Project } from '../../model/project.js';
import type { Grade, Subject } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';
import type { GradePlan } from '../list/grade-plan.js';
import type { SheetProgramme } from '../match/content.js';
import { type Casting, teacherNamed } from '../project/cast.js';
import type { ProgrammeIds } from '../project/programme-list.js';
import { textValue } from '../project/yaml-text.js';
import type { FileEdits } from './file-edits.js';
import { type KnownPeople, namesOf } from './known-people.js';

/** The teachers of a project that exists, for a grade that is new in it. */
export class IntoCast implements Casting {
  constructor(readonly people: KnownPeople) {}

  teacher(plan: GradePlan, subject: Subject) {
    const name = teacherNamed(plan, subject);
    if (name !== undefined) return { ...this.person(name, subject, plan.grade), name };
    const title = { zh: `${subject.name.zh}老师`, en: `${subject.name.en} teacher` };
    return { id: this.people.unnamed(`${subject.id}-teacher`, textValue(title)), name };
  }

  person(name: string, subject: Subject, grade: Grade) {
    return { id: this.people.teacher(name, `${subject.id}-${grade.id.toLowerCase()}`) };
  }
}

const HEAD = '# yaml-language-server: $schema=.airclass/schemas/programmes.schema.json\nprogrammes: {}\n';

/** The programmes of a project that exists; those that it does not have are added to it. */
export class IntoProgrammes implements ProgrammeIds {
  readonly #added = new Map<string, string>();

  constructor(
    readonly project: Pick<Project, 'programmes'>,
    readonly edits: FileEdits,
  ) {}

  idOf(programme: SheetProgramme): string {
    const { id, title, kind } = programme;
    const names = (typeof title === 'string' ? [title] : Object.values(title)).map(foldWords);
    const { programmes } = this.project;
    if (id !== undefined && programmes.has(id)) return id;
    const known = [...programmes.values()].find((one) => namesOf(one.title).some((own) => names.includes(own)));
    const key = names.join(' ');
    const added = known?.id ?? this.#added.get(key);
    if (added !== undefined) return added;
    const taken = new Set([...programmes.keys(), ...this.#added.values()]);
    let wanted = id ?? `${kind}-1`;
    for (let number = 2; taken.has(wanted); number++) wanted = `${id ?? kind}-${number}`;
    this.#added.set(key, wanted);
    const words = `{title: ${textValue(title)}, kind: ${kind}}`;
    this.edits.edit('programmes.yaml', { path: ['programmes', wanted], words }, HEAD);
    return wanted;
  }
}
