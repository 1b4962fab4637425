import { addToGroup } from '../../diagnostics/group-by.js';
import { findGrade } from '../../model/find-grade.js';
import { cleanText } from '../../model/model-context.js';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';
import type { Grade } from '../../model/vocabulary.js';
import { partOf, textsIn, type YamlNode } from '../tree/yaml-node.js';
import type { Definition } from './definition.js';
import type { IndexedFile } from './indexed-file.js';
import type { Thing } from './sites.js';

/** All that the files of a project define, and what AirClass ships. */
export class Definitions {
  readonly #byThing = new Map<Thing, Map<string, Definition>>();
  /** Grades as the compiler finds them by name. */
  readonly #grades = new Map<string, Grade>();
  /** Courses by their subject. */
  readonly #courses = new Map<string, Definition[]>();

  constructor(files: Iterable<IndexedFile>, rules: readonly string[]) {
    for (const id of rules) this.#add({ thing: 'rule', id, names: [], places: [] });
    for (const { id, name, aliases } of shippedVocabulary.subjects.values())
      this.#add({ thing: 'subject', id, names: [...Object.values(name), ...aliases], places: [] });
    for (const [thing, things] of [
      ['theme', shippedVocabulary.themes],
      ['limits', shippedVocabulary.limits],
    ] as const) {
      for (const { id, name } of things.values()) this.#add({ thing, id, names: Object.values(name), places: [] });
    }
    for (const grade of shippedVocabulary.grades.values()) this.#addGrade(grade, []);
    const list = [...files];
    const of = (kind: IndexedFile['kind']) => list.filter((file) => file.kind === kind);
    for (const file of of('vocabulary')) this.#takeVocabulary(file);
    for (const file of of('teachers')) {
      this.#takeKeys(file, 'organisations', 'organisation', (node) => textsIn(partOf(node, 'name') ?? node));
      this.#takeKeys(file, 'teachers', 'teacher', (node) => textsIn(partOf(node, 'name')));
    }
    for (const file of of('programmes'))
      this.#takeKeys(file, 'programmes', 'programme', (node) => textsIn(partOf(node, 'title')));
    for (const file of of('courses')) this.#takeCourses(file);
    for (const file of of('timetable')) this.#takeValue(file, 'channel', 'channel');
    for (const file of of('zone')) this.#takeValue(file, 'id', 'zone');
  }

  all(thing: Thing): readonly Definition[] {
    return [...(this.#byThing.get(thing)?.values() ?? [])];
  }

  byId(thing: Thing, id: string): Definition | undefined {
    return this.#byThing.get(thing)?.get(id);
  }

  /** What a word stands for: what has it as its id, or else what alone goes by that name. */
  find(thing: Thing, word: string): Definition | undefined {
    const own = this.byId(thing, word);
    if (own !== undefined) return own;
    if (thing === 'grade') return this.byId('grade', findGrade(this.#grades, word)?.id ?? '');
    const name = cleanText(word);
    const found = this.all(thing).filter(({ names }) => names.includes(name));
    return found.length === 1 || thing === 'subject' ? found[0] : undefined;
  }

  course(grade: string, subject: string): Definition | undefined {
    return this.byId('course', `${grade}-${subject}`);
  }

  coursesOf(subject: string): readonly Definition[] {
    return this.#courses.get(subject) ?? [];
  }

  #add(definition: Definition): void {
    const things = this.#byThing.get(definition.thing) ?? new Map<string, Definition>();
    const known = things.get(definition.id);
    const isAnother = known !== undefined && known.places.length > 0 && definition.places.length > 0;
    things.set(definition.id, isAnother ? { ...known, places: [...known.places, ...definition.places] } : definition);
    this.#byThing.set(definition.thing, things);
  }

  #addGrade(grade: Grade, places: Definition['places']): void {
    this.#grades.set(grade.id, grade);
    this.#add({ thing: 'grade', id: grade.id, names: [...Object.values(grade.name), ...grade.aliases], places });
  }

  #takeKeys(file: IndexedFile, top: string, thing: Thing, namesOf: (node: YamlNode) => readonly string[]): void {
    for (const node of partOf(file.known, top)?.parts ?? []) {
      const { key } = node;
      if (key === undefined) continue;
      const names = namesOf(node).map(cleanText);
      this.#add({ thing, id: key.text, names, places: [{ file: file.path, start: key.start, end: key.end }] });
    }
  }

  #takeValue(file: IndexedFile, top: string, thing: Thing): void {
    const node = partOf(file.known, top);
    if (node?.value === undefined) return;
    this.#add({ thing, id: node.value, names: [], places: [{ file: file.path, start: node.start, end: node.end }] });
  }

  #takeVocabulary(file: IndexedFile): void {
    const namesOf = (node: YamlNode) => [...textsIn(partOf(node, 'name')), ...textsIn(partOf(node, 'aliases'))];
    for (const node of partOf(file.known, 'grades')?.parts ?? []) {
      const { key } = node;
      if (key === undefined) continue;
      const name = Object.fromEntries(textsIn(partOf(node, 'name')).map((text, index) => [String(index), text]));
      const aliases = textsIn(partOf(node, 'aliases'));
      const grade: Grade = { id: key.text, name, aliases, stage: 'other', year: undefined };
      this.#addGrade(grade, [{ file: file.path, start: key.start, end: key.end }]);
    }
    this.#takeKeys(file, 'subjects', 'subject', namesOf);
    this.#takeKeys(file, 'themes', 'theme', textsIn);
    this.#takeKeys(file, 'limits', 'limits', namesOf);
  }

  #takeCourses({ path, known }: IndexedFile): void {
    const grade = this.find('grade', partOf(known, 'grade')?.value ?? '');
    if (grade === undefined) return;
    for (const { key, ...node } of partOf(known, 'courses')?.parts ?? []) {
      const subject = key && this.find('subject', key.text);
      if (key === undefined || subject === undefined) continue;
      const id = `${grade.id}-${subject.id}`;
      const whose = { grade: grade.id, subject: subject.id };
      const place = { file: path, start: key.start, end: key.end };
      this.#add({ thing: 'course', id, names: subject.names, places: [place], ...whose });
      addToGroup(this.#courses, subject.id, { thing: 'course', id, names: subject.names, places: [place], ...whose });
      const lessons = partOf({ key, ...node }, 'lessons')?.parts ?? [];
      for (const [index, lesson] of lessons.entries()) {
        const title = partOf(lesson, 'title') ?? lesson;
        this.#add({
          thing: 'lesson',
          id: `${id}-${String(index + 1).padStart(2, '0')}`,
          names: textsIn(title),
          places: [{ file: path, start: title.start, end: title.end }],
          ...whose,
        });
      }
    }
  }
}
