import type { Organisation, Teacher } from './course.js';
import type { ModelContext } from './model-context.js';

export interface People {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly teachers: ReadonlyMap<string, Teacher>;
}

export function buildPeople(modelContext: ModelContext): People {
  const organisations = new Map<string, Organisation>();
  const teachers = new Map<string, Teacher>();
  for (const file of modelContext.files('teachers')) {
    for (const [id, name] of Object.entries(file.data.organisations ?? {})) {
      const path = ['organisations', id];
      organisations.set(id, { id, name: modelContext.text(name, file.valueSpan(path)), span: file.keySpan(path) });
    }
    for (const [id, entry] of Object.entries(file.data.teachers)) {
      const organisation = entry.organisation === undefined ? undefined : organisations.get(entry.organisation);
      if (entry.organisation !== undefined && organisation === undefined) {
        const place = file.valueSpan(['teachers', id, 'organisation']);
        modelContext.unknown(
          { zh: '单位', en: 'organisation' },
          entry.organisation,
          organisations.keys(),
          'teachers',
          place,
        );
      }
      const name = modelContext.text(entry.name, file.valueSpan(['teachers', id, 'name']));
      teachers.set(id, { id, name, organisation, span: file.keySpan(['teachers', id]) });
    }
  }
  return { organisations, teachers };
}
