import type { Project } from '../../model/project.js';

/** What the table of many projects says of the plan that one takes; nothing of one that takes none. */
export function planNotes({ planFolders, takenPlan, deviations }: Project): Readonly<Record<string, unknown>> {
  if (planFolders.length === 0) return {};
  const own = deviations.filter(({ isOwn }) => isOwn).length;
  return { plan: takenPlan ?? {}, deviations: own };
}
