import type { LimitProfileEntry } from '../load/file-types.js';
import type { SourceFileOf } from '../load/source-file.js';
import { keepEntries, keepEqual } from '../memory/keep-equal.js';
import { checkNameOfCell } from './empty-cell.js';
import type { ModelContext } from './model-context.js';
import { definedTwice } from './problems.js';
import { readClock, readDuration } from './read-values.js';
import { shippedVocabulary } from './vocabulary/shipped-vocabulary.js';
import type { ByGrade, Grade, LimitProfile, Subject, Theme, Vocabulary } from './vocabulary.js';

/** The shipped vocabulary and what the project adds to it; a project's entry replaces a shipped one of the same id. */
export function buildVocabulary(modelContext: ModelContext): Vocabulary {
  const files = modelContext.files('vocabulary');
  return modelContext.recall<Vocabulary>({ key: 'vocabulary', of: files }, (context, _, before) => {
    const { grades, subjects, themes, limits } = vocabularyIn(files, context);
    return keepEqual(before, {
      grades: keepEntries(before?.grades, grades),
      subjects: keepEntries(before?.subjects, subjects),
      themes: keepEntries(before?.themes, themes),
      limits: keepEntries(before?.limits, limits),
    });
  });
}

function vocabularyIn(files: readonly SourceFileOf<'vocabulary'>[], modelContext: ModelContext): Vocabulary {
  const grades = new Map(shippedVocabulary.grades);
  const subjects = new Map(shippedVocabulary.subjects);
  const themes = new Map(shippedVocabulary.themes);
  const limits = new Map(shippedVocabulary.limits);
  for (const file of files) {
    const { data } = file;
    for (const [id, entry] of Object.entries(data.grades ?? {})) {
      const { stage, year, aliases = [] } = entry;
      grades.set(id, {
        id,
        name: modelContext.text(entry.name, file.valueSpan(['grades', id, 'name'])),
        stage,
        year,
        aliases,
      });
    }
    for (const [id, { name, aliases = [] }] of Object.entries(data.subjects ?? {})) {
      const subject: Subject = { id, name: modelContext.text(name, file.valueSpan(['subjects', id, 'name'])), aliases };
      subjects.set(id, subject);
      checkNameOfCell(modelContext, id, file.keySpan(['subjects', id]));
      for (const own of Object.values(subject.name)) {
        checkNameOfCell(modelContext, own, file.valueSpan(['subjects', id, 'name']));
      }
      for (const [index, alias] of aliases.entries()) {
        checkNameOfCell(modelContext, alias, file.valueSpan(['subjects', id, 'aliases', index]));
      }
    }
    for (const [id, name] of Object.entries(data.themes ?? {})) {
      const theme: Theme = { id, name: modelContext.text(name, file.valueSpan(['themes', id])) };
      themes.set(id, theme);
    }
    for (const id of Object.keys(data.limits ?? {})) limits.set(id, buildProfile(modelContext, file, id, grades));
    checkAliases(modelContext, file, subjects);
  }
  return { grades, subjects, themes, limits };
}

/** Finds a subject by id, name or alias. */
export function findSubject(vocabulary: Vocabulary, word: string): Subject | undefined {
  const own = vocabulary.subjects.get(word);
  if (own !== undefined) return own;
  for (const subject of vocabulary.subjects.values()) {
    if (subject.aliases.includes(word) || Object.values(subject.name).includes(word)) return subject;
  }
  return undefined;
}

function checkAliases(
  modelContext: ModelContext,
  file: SourceFileOf<'vocabulary'>,
  subjects: ReadonlyMap<string, Subject>,
): void {
  for (const [id, { aliases = [] }] of Object.entries(file.data.subjects ?? {})) {
    aliases.forEach((alias, index) => {
      const other = [...subjects.values()].find(
        (subject) =>
          subject.id !== id &&
          (subject.id === alias || subject.aliases.includes(alias) || Object.values(subject.name).includes(alias)),
      );
      if (other === undefined) return;
      modelContext.report(definedTwice, file.valueSpan(['subjects', id, 'aliases', index]), {
        zh: `“${alias}”已是学科“${other.id}”的名称`,
        en: `"${alias}" already names the subject "${other.id}"`,
      });
    });
  }
}

function buildProfile(
  modelContext: ModelContext,
  file: SourceFileOf<'vocabulary'>,
  id: string,
  grades: ReadonlyMap<string, Grade>,
): LimitProfile {
  const entry: LimitProfileEntry = file.data.limits?.[id] ?? { name: id, source: id };
  const at = (key: string) => file.valueSpan(['limits', id, key]);
  const spread = <In extends string | number, Out>(
    key: keyof LimitProfileEntry,
    written: In | { readonly [grade: string]: In } | undefined,
    read: (value: In) => Out,
  ): ByGrade<Out> => {
    const values = new Map<string, Out>();
    if (written === undefined) return values;
    if (typeof written !== 'object') {
      for (const grade of grades.keys()) values.set(grade, read(written));
      return values;
    }
    for (const [range, value] of Object.entries(written)) {
      const covered = gradesOfRange(range, grades);
      if (covered.length === 0)
        modelContext.unknown({ zh: '年级', en: 'grade' }, range, grades.keys(), 'vocabulary', at(key));
      for (const grade of covered) values.set(grade, read(value));
    }
    return values;
  };
  return {
    id,
    name: modelContext.text(entry.name, at('name')),
    source: modelContext.text(entry.source, at('source')),
    from: entry.from,
    lessonMax: spread('lesson-max', entry['lesson-max'], readDuration),
    lessonsPerDayMax: spread('lessons-per-day-max', entry['lessons-per-day-max'], (count: number) => count),
    screenPerDayMax: spread('screen-per-day-max', entry['screen-per-day-max'], readDuration),
    breakMin: spread('break-min', entry['break-min'], readDuration),
    activityPerDayMin: spread('activity-per-day-min', entry['activity-per-day-min'], readDuration),
    earliestStart: spread('earliest-start', entry['earliest-start'], readClock),
    earliestAfternoon: spread('earliest-afternoon', entry['earliest-afternoon'], readClock),
    latestEnd: spread('latest-end', entry['latest-end'], readClock),
  };
}

/** `P` is all of primary, `P1-P3` a range in the vocabulary's order, `P1` itself. */
function gradesOfRange(range: string, grades: ReadonlyMap<string, Grade>): readonly string[] {
  const stage = { P: 'primary', J: 'junior', S: 'senior' }[range];
  const all = [...grades.values()];
  if (stage !== undefined) return all.filter((grade) => grade.stage === stage).map(({ id }) => id);
  const [first = '', last = first] = range.split('-');
  const from = all.findIndex(({ id }) => id === first);
  const to = all.findIndex(({ id }) => id === last);
  return from < 0 || to < from ? [] : all.slice(from, to + 1).map(({ id }) => id);
}
