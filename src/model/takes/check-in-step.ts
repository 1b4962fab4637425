import type { Span } from '../../diagnostics/span.js';
import type { SourceFileOf } from '../../load/source-file.js';
import type { Deviation } from '../deviation.js';
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
export function checkInStep(
  deviations: readonly (readonly Deviation[])[],
  modelContext: ModelContext,
  vocabulary: Vocabulary,
): void {
  const { levels } = modelContext.sources;
  const plans =
    levels.length === 0 ? modelContext.files('project') : [levels[0]?.plan, ...levels.map(({ project }) => project)];
  const bonds = plans.map((plan) => (plan === undefined ? [] : bondsOf(plan, modelContext, vocabulary)));
  if (bonds.every((own) => own.length === 0) || levels.length === 0) return;
  const taken = new Set(modelContext.files('timetable').flatMap((file) => [...gradesNamed(file, vocabulary)]));
  for (const [index, own] of deviations.entries()) {
    const bound = bonds
      .slice(0, index + 1)
      .flatMap((said, plan) => said.filter(({ scope }) => scope === 'province' || index - plan >= 1))
      .filter(({ grade }) => taken.has(grade));
    if (bound.length === 0) continue;
    for (const { span, grades } of own) {
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
