import type { Text } from '../../diagnostics/text.js';
import { isShape, isText, maybe } from '../../files/is-shape.js';
import type { ProjectOutcome } from '../../report/projects/project-outcome.js';
import type { ProjectCommand, ProjectRun } from './project-job.js';

export function outcomeOf(project: string, command: ProjectCommand, { code, notes, why }: ProjectRun): ProjectOutcome {
  const { release, counts, plan, deviations } = notes;
  return {
    project,
    code,
    result: resultOf(command, code, notes),
    release: isText(release) ? release : undefined,
    plan: isPlan(plan) ? plan : undefined,
    behind: undefined,
    deviations: isCount(deviations) ? deviations : undefined,
    ...countsIn(counts),
    why: code === 0 ? undefined : why,
  };
}

function resultOf(command: ProjectCommand, code: number, notes: ProjectRun['notes']): Text {
  if (code === 0) {
    if (command.name === 'check') return { zh: '正确', en: 'sound' };
    if (command.options.dryRun === true) return { zh: '可以发布', en: 'can be published' };
    return notes.new === false ? { zh: '没有变化', en: 'unchanged' } : { zh: '已发布', en: 'published' };
  }
  return (command.name === 'check' ? CHECKED[code] : undefined) ?? FAILED[code] ?? { zh: '失败', en: 'failed' };
}

const CHECKED: Readonly<Record<number, Text>> = { 1: { zh: '有错误', en: 'errors' } };

const FAILED: Readonly<Record<number, Text>> = {
  1: { zh: '没有发布', en: 'not published' },
  2: { zh: '环境不对', en: 'environment' },
  3: { zh: '部分发布', en: 'published in part' },
  70: { zh: '程序缺陷', en: 'a defect' },
  75: { zh: '另一个正在发布', en: 'busy' },
  130: { zh: '已中断', en: 'stopped' },
  143: { zh: '已中断', en: 'stopped' },
};

function countsIn(counts: unknown): Pick<ProjectOutcome, 'errors' | 'warnings'> {
  if (!isCounts(counts)) return { errors: undefined, warnings: undefined };
  return { errors: counts.error, warnings: counts.warning };
}

const isCount = (value: unknown): value is number => typeof value === 'number';
const isPlan = isShape<NonNullable<ProjectOutcome['plan']>>({
  project: maybe(isText),
  release: maybe(isText),
  made: maybe(isText),
});
const isCounts = isShape({ error: isCount, warning: isCount });

const DAY = 24 * 60 * 60 * 1000;

/** With the days by which the plan of each is older than the newest of the same that any of them has. */
export function withDaysBehind(outcomes: readonly ProjectOutcome[]): readonly ProjectOutcome[] {
  const newest = new Map<string, number>();
  for (const { plan } of outcomes) {
    const made = madeOf(plan);
    if (plan?.project !== undefined && made !== undefined)
      newest.set(plan.project, Math.max(newest.get(plan.project) ?? made, made));
  }
  return outcomes.map((outcome) => {
    const made = madeOf(outcome.plan);
    const last = newest.get(outcome.plan?.project ?? '');
    return made === undefined || last === undefined ? outcome : { ...outcome, behind: Math.floor((last - made) / DAY) };
  });
}

function madeOf(plan: ProjectOutcome['plan']): number | undefined {
  const made = Date.parse(plan?.made ?? '');
  return Number.isNaN(made) ? undefined : made;
}
