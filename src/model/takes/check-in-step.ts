import type { Span } from '../../diagnostics/span.js';
import type { SourceFileOf, TakingLevel } from '../../load/source-file.js';
import { findGrade } from '../find-grade.js';
import type { ModelContext } from '../model-context.js';
import { inStepBroken } from '../takes-problems.js';
import type { Grade, Vocabulary } from '../vocabulary.js';
import { gradesNamed } from './grades-named.js';

/** What a plan says of grades that stay as they are where it is taken. */
interface Bond {
  readonly grade: Grade;
  readonly scope: 'province' | 'city';
  readonly span: Span;
}

/** Where a locality does otherwise with a grade that its plan keeps in step. */
export function checkInStep(modelContext: ModelContext, vocabulary: Vocabulary): void {
  const { levels } = modelContext.sources;
  const plans =
    levels.length === 0 ? modelContext.files('project') : [levels[0]?.plan, ...levels.map(({ project }) => project)];
  const bonds = plans.map((plan) => (plan === undefined ? [] : bondsOf(plan, modelContext, vocabulary)));
  if (bonds.every((own) => own.length === 0) || levels.length === 0) return;
  const carried = gradesByChannel(modelContext, vocabulary);
  const taken = new Set([...carried.values()].flatMap((grades) => [...grades]));
  for (const [index, level] of levels.entries()) {
    const bound = bonds
      .slice(0, index + 1)
      .flatMap((own, plan) => own.filter(({ scope }) => scope === 'province' || index - plan >= 1))
      .filter(({ grade }) => taken.has(grade));
    if (bound.length === 0) continue;
    for (const { span, grades } of deviationsOf(level, index, carried, modelContext, vocabulary)) {
      const bond = bound.find(({ grade }) => grades === undefined || grades.has(grade));
      if (bond !== undefined) report(bond, span, modelContext);
    }
  }
}

function bondsOf(plan: SourceFileOf<'project'>, modelContext: ModelContext, { grades }: Vocabulary): readonly Bond[] {
  return (plan.data['in-step'] ?? []).flatMap(({ grades: words, scope }, entry) =>
    words.flatMap((word, index) => {
      const span = plan.valueSpan(['in-step', entry, 'grades', index]);
      const grade = findGrade(grades, word);
      if (grade !== undefined) return [{ grade, scope, span }];
      modelContext.unknown({ zh: '年级', en: 'grade' }, word, grades.keys(), 'vocabulary', span);
      return [];
    }),
  );
}

/** What a level does otherwise, and for which grades; left out: for all. */
function* deviationsOf(
  { project, calendar }: TakingLevel,
  index: number,
  carried: ReadonlyMap<string, ReadonlySet<Grade>>,
  modelContext: ModelContext,
  { grades }: Vocabulary,
): Iterable<{ readonly span: Span; readonly grades?: ReadonlySet<Grade> }> {
  const isOwn = (path: string) => ownerOf(path, modelContext.sources.levels) === index;
  for (const [channel, entry] of Object.entries(project.data.takes?.channels ?? {})) {
    const own = carried.get(channel) ?? new Set();
    const path = ['takes', 'channels', channel];
    for (const [at] of (entry.move ?? []).entries())
      yield { span: project.valueSpan([...path, 'move', at]), grades: own };
    for (const word of Object.keys(entry['start-at'] ?? {}))
      yield { span: project.keySpan([...path, 'start-at', word]), grades: own };
    for (const [at] of (entry.changes ?? []).entries())
      yield { span: project.valueSpan([...path, 'changes', at]), grades: own };
  }
  for (const file of modelContext.files('timetable'))
    if (isOwn(file.path) && isOfPlan(file.data.channel, index, modelContext))
      yield { span: file.valueSpan(['channel']), grades: carried.get(file.data.channel) ?? new Set() };
  for (const file of modelContext.files('changes'))
    for (const [at] of file.data.changes.entries()) {
      const span = file.valueSpan(['changes', at]);
      if (isOwn(span.file)) yield { span };
    }
  for (const file of modelContext.files('calendar')) {
    for (const key of ['term', 'holidays', 'weekdays'] as const) {
      const span = file.keySpan([key]);
      if (!isSame(file.data[key], calendar?.data[key]) && isOwn(span.file)) yield { span };
    }
    for (const [at] of (file.data.closures ?? []).entries()) {
      const span = file.valueSpan(['closures', at]);
      if (isOwn(span.file)) yield { span };
    }
    for (const day of Object.keys(file.data['make-up-days'] ?? {})) {
      const span = file.keySpan(['make-up-days', day]);
      if (isOwn(span.file)) yield { span };
    }
    for (const word of Object.keys(file.data.grades ?? {})) {
      const span = file.keySpan(['grades', word]);
      const grade = findGrade(grades, word);
      if (isOwn(span.file) && grade !== undefined) yield { span, grades: new Set([grade]) };
    }
  }
}

/** A list that a file is named for may be another one here. */
function isSame(own: unknown, plan: unknown): boolean {
  const text = JSON.stringify(own);
  return text === JSON.stringify(plan) && !text?.includes('.yaml');
}

/** The level whose own file it is; -1 for one of the innermost plan. */
function ownerOf(path: string, levels: readonly TakingLevel[]): number {
  return levels.findLastIndex(({ below }) => !path.startsWith(below));
}

/** A channel that a level within has. */
function isOfPlan(channel: string, index: number, modelContext: ModelContext): boolean {
  const below = modelContext.sources.levels[index]?.below ?? '';
  return [...modelContext.files('timetable')].some(
    ({ path, data }) => data.channel === channel && path.startsWith(below),
  );
}

function gradesByChannel(modelContext: ModelContext, vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<Grade>> {
  const found = new Map<string, Set<Grade>>();
  for (const file of modelContext.files('timetable')) {
    const own = found.get(file.data.channel) ?? new Set();
    for (const grade of gradesNamed(file, vocabulary)) own.add(grade);
    found.set(file.data.channel, own);
  }
  return found;
}

function report({ grade, span: bond }: Bond, span: Span, modelContext: ModelContext): void {
  const { id } = grade;
  const message = {
    zh: `年级 ${id} 与上级同步，本地不能改动；请删去这一处，或请上级改动`,
    en: `${id} is kept in step with the plan and cannot be different here: delete this, or ask for the change there`,
  };
  modelContext.report(inStepBroken, span, message, [
    { message: { zh: '上级在这里规定同步', en: 'the plan keeps it in step' }, span: bond },
  ]);
}
