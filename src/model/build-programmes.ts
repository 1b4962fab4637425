import type { FillEntry } from '../load/file-types.js';
import type { SourceFileOf } from '../load/source-file.js';
import { keepEntries, keepEqual } from '../memory/keep-equal.js';
import { checkNameOfCell } from './empty-cell.js';
import type { ModelContext } from './model-context.js';
import type { Fill, FillPlan, Programme } from './programme.js';
import { readDuration } from './read-values.js';
import { resolveName, textsOf } from './resolve-name.js';

export interface Programmes {
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly fill: FillPlan;
}

export function buildProgrammes(modelContext: ModelContext): Programmes {
  const [file] = modelContext.files('programmes');
  return modelContext.recall<Programmes>({ key: 'programmes', of: [file] }, (context, _, before) => {
    const programmes = keepEntries(before?.programmes, programmesIn(file, context));
    return { programmes, fill: keepEqual(before?.fill, fillIn(file, context, programmes)) };
  });
}

function programmesIn(
  file: SourceFileOf<'programmes'> | undefined,
  modelContext: ModelContext,
): ReadonlyMap<string, Programme> {
  const programmes = new Map<string, Programme>();
  for (const [id, entry] of Object.entries(file?.data.programmes ?? {})) {
    if (file === undefined) break;
    const at = (key: string) => file.valueSpan(['programmes', id, key]);
    checkNameOfCell(modelContext, id, file.keySpan(['programmes', id]));
    programmes.set(id, {
      id,
      title: modelContext.text(entry.title, at('title')),
      description:
        entry.description === undefined ? undefined : modelContext.text(entry.description, at('description')),
      kind: entry.kind,
      file: entry.file,
      source: entry.source,
      length: entry.length === undefined ? undefined : readDuration(entry.length),
      span: file.keySpan(['programmes', id]),
    });
  }
  return programmes;
}

function fillIn(
  file: SourceFileOf<'programmes'> | undefined,
  modelContext: ModelContext,
  programmes: ReadonlyMap<string, Programme>,
): FillPlan {
  const fill = file?.data.fill ?? {};
  const build = (key: keyof typeof fill, guide: Fill['guide']): Fill =>
    buildFill(modelContext, file, programmes, key, fill[key], guide);
  return {
    afterLesson: build('after-lesson', 'merge'),
    between: build('between', 'show'),
    offHours: build('off-hours', 'show'),
  };
}

function buildFill(
  modelContext: ModelContext,
  file: SourceFileOf<'programmes'> | undefined,
  programmes: ReadonlyMap<string, Programme>,
  key: string,
  entry: FillEntry | undefined,
  guide: Fill['guide'],
): Fill {
  const found = (entry?.programmes ?? []).flatMap((id, index) => {
    if (file === undefined) return [];
    const nameables = {
      what: { zh: '节目', en: 'programme' },
      known: programmes,
      namesOf: titlesOf,
      definedIn: 'programmes',
    } as const;
    return resolveName(modelContext, nameables, id, file.valueSpan(['fill', key, 'programmes', index])) ?? [];
  });
  return { programmes: found, guide: entry?.guide ?? guide };
}

export function titlesOf({ title }: Programme): readonly string[] {
  return textsOf(title);
}
