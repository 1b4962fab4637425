import type { ContactEntry, OrganisationEntry, WrittenOrganisation } from '../load/file-types.js';
import type { SourceFileOf } from '../load/source-file.js';
import { keepEntries, keepEqual } from '../memory/keep-equal.js';
import type { Contact, Organisation, Teacher } from './course.js';
import { readDeadline } from './deadline.js';
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

type TeachersSource = SourceFileOf<'teachers'>;

export function buildPeople(modelContext: ModelContext): People {
  const files = modelContext.files('teachers');
  return modelContext.recall<People>({ key: 'people', of: files }, (context, _, before) => {
    const { organisations, teachers } = peopleIn(files, context, before?.organisations);
    return { organisations, teachers: keepEntries(before?.teachers, teachers) };
  });
}

function peopleIn(
  files: readonly TeachersSource[],
  modelContext: ModelContext,
  before: People['organisations'] | undefined,
): People {
  const organisations = new Map<string, Organisation>();
  const teachers = new Map<string, Teacher>();
  for (const file of files) {
    for (const [id, written] of Object.entries(file.data.organisations ?? {}))
      organisations.set(id, keepEqual(before?.get(id), organisationOf(id, written, file, modelContext)));
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
  return { organisations: keepEntries(before, organisations), teachers };
}

function organisationOf(
  id: string,
  written: WrittenOrganisation,
  file: TeachersSource,
  modelContext: ModelContext,
): Organisation {
  const path = ['organisations', id];
  const { name, contact, deadline } = isEntry(written) ? written : { name: written };
  return {
    id,
    name: modelContext.text(name, file.valueSpan(isEntry(written) ? [...path, 'name'] : path)),
    contact: contact && contactOf(contact, [...path, 'contact'], file, modelContext),
    deadline: deadline === undefined ? undefined : readDeadline(deadline, file.valueSpan([...path, 'deadline'])),
    span: file.keySpan(path),
  };
}

/** No language has a code as long as `name`, so that a text by languages never has this key. */
function isEntry(written: WrittenOrganisation): written is OrganisationEntry {
  return typeof written === 'object' && Object.hasOwn(written, 'name');
}

function contactOf(
  { person, phone, mail, chat }: ContactEntry,
  path: readonly string[],
  file: TeachersSource,
  modelContext: ModelContext,
): Contact {
  const line = (text: string | undefined, key: string): string | undefined =>
    text === undefined ? undefined : modelContext.line(text, file.valueSpan([...path, key]));
  return {
    person: modelContext.text(person, file.valueSpan([...path, 'person'])),
    phone: line(phone, 'phone'),
    mail: line(mail, 'mail'),
    chat: line(chat, 'chat'),
  };
}
