import type { Organisation, Teacher } from './course.js';
import type { ModelContext } from './model-context.js';
import { resolveName, textsOf } from './resolve-name.js';

export interface People {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly teachers: ReadonlyMap<string, Teacher>;
}

const ORGANISATIONS = {
  what: { zh: '单位', en: 'organisation' },
  namesOf: ({ name }: Organisation) => textsOf(name),
  definedIn: 'teachers',
} as const;

export function buildPeople(modelContext: ModelContext): People {
  const organisations = new Map<string, Organisation>();
  const teachers = new Map<string, Teacher>();
  for (const file of modelContext.files('teachers')) {
    for (const [id, name] of Object.entries(file.data.organisations ?? {})) {
      const path = ['organisations', id];
      organisations.set(id, { id, name: modelContext.text(name, file.valueSpan(path)), span: file.keySpan(path) });
    }
    for (const [id, entry] of Object.entries(file.data.teachers)) {
      const place = file.valueSpan(['teachers', id, 'organisation']);
      const organisation =
        entry.organisation === undefined
          ? undefined
          : resolveName(modelContext, { ...ORGANISATIONS, known: organisations }, entry.organisation, place);
      const name = modelContext.text(entry.name, file.valueSpan(['teachers', id, 'name']));
      teachers.set(id, { id, name, organisation, span: file.keySpan(['teachers', id]) });
    }
  }
  return { organisations, teachers };
}
