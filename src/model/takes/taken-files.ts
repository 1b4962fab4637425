import { addToGroup } from '../../diagnostics/group-by.js';
import type { SourceFile, SourceFileOf, SourceFiles, TakingLevel } from '../../load/source-file.js';
import { findGrade } from '../find-grade.js';
import type { ModelContext } from '../model-context.js';
import { planChannelShared, planLacks } from '../takes-problems.js';
import type { Grade, Vocabulary } from '../vocabulary.js';
import { gradesNamed } from './grades-named.js';

/** The files of which the project is made: those of a plan only where every level takes their grade. */
export function takenFiles(modelContext: ModelContext, vocabulary: Vocabulary): SourceFiles {
  const { sources } = modelContext;
  if (sources.levels.length === 0) return sources;
  const take = (left: readonly SourceFile[], level: TakingLevel) => takenBy(level, left, modelContext, vocabulary);
  return { ...sources, files: sources.levels.reduce(take, sources.files) };
}

function takenBy(
  { below, project }: TakingLevel,
  files: readonly SourceFile[],
  modelContext: ModelContext,
  vocabulary: Vocabulary,
): readonly SourceFile[] {
  const words = project.data.takes?.grades;
  if (words === undefined) return files;
  const gradeOf = (file: SourceFileOf<'courses'>) => findGrade(vocabulary.grades, file.data.grade);
  const isPlan = (file: SourceFile) => file.path.startsWith(below);
  const offered = new Set(files.flatMap((file) => (file.kind === 'courses' && isPlan(file) ? [gradeOf(file)] : [])));
  const taken = new Set<Grade | undefined>();
  for (const [index, word] of words.entries()) {
    const grade = findGrade(vocabulary.grades, word);
    taken.add(grade);
    if ((grade !== undefined && offered.has(grade)) || modelContext.isFaulty('courses')) continue;
    const ids = [...offered].flatMap((one) => (one === undefined ? [] : [one.id])).join(', ');
    modelContext.report(planLacks, project.valueSpan(['takes', 'grades', index]), {
      zh: `上级计划里没有年级“${word}”；有 ${ids}`,
      en: `the plan has no grade "${word}"; it has ${ids}`,
    });
  }
  const byChannel = new Map<string, SourceFileOf<'timetable'>[]>();
  for (const file of files)
    if (file.kind === 'timetable' && isPlan(file)) addToGroup(byChannel, file.data.channel, file);
  const channels = new Set<string>();
  for (const [channel, timetables] of byChannel) {
    const grades = new Set(timetables.flatMap((file) => [...gradesNamed(file, vocabulary)]));
    const missing = [...grades].filter((grade) => !taken.has(grade));
    if (missing.length === 0) channels.add(channel);
    else if (missing.length < grades.size) reportPart(project, timetables[0], missing, modelContext);
  }
  return files.filter((file) => {
    if (!isPlan(file)) return true;
    if (file.kind === 'courses') return taken.has(gradeOf(file));
    return file.kind !== 'timetable' || channels.has(file.data.channel);
  });
}

function reportPart(
  project: SourceFileOf<'project'>,
  file: SourceFileOf<'timetable'> | undefined,
  missing: readonly Grade[],
  modelContext: ModelContext,
): void {
  if (file === undefined) return;
  const ids = missing.map(({ id }) => id).join(', ');
  const { channel } = file.data;
  modelContext.report(
    planChannelShared,
    project.valueSpan(['takes', 'grades']),
    {
      zh: `频道“${channel}”也播 ${ids}；请一并采用，或不采用这个频道的任何年级`,
      en: `channel "${channel}" carries ${ids} too; take them as well, or no grade of this channel`,
    },
    [{ message: { zh: '频道在这里', en: 'the channel is here' }, span: file.valueSpan(['channel']) }],
  );
}
