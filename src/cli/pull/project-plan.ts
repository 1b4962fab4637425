import { join } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { loadFiles } from '../../load/load-files.js';
import { MEDIA_LOCK } from '../../load/plan-record.js';
import { sharedPlan } from '../../load/takes/shared-plan.js';
import type { OfferedPlan } from './offered-plan.js';

/** The plan of a project's folder, as it is now. */
export async function projectPlan(folder: string, from: string): Promise<OfferedPlan> {
  const diagnostics = new DiagnosticList();
  const sources = await loadFiles(folder, diagnostics, { notices: false });
  const project = sources.files.find((file) => file.kind === 'project' && file.path === 'project.yaml');
  if (project?.kind !== 'project' || sources.faulty.length > 0) {
    const [first] = diagnostics.sorted().filter(({ severity }) => severity === 'error');
    throw new UsageError(
      {
        zh: `“${folder}”有错误，不能作为计划：${first?.span.file ?? ''} ${first?.message.zh ?? ''}；请先 airclass check`,
        en: `"${folder}" has errors and is no plan: ${first?.span.file ?? ''} ${first?.message.en ?? ''}; run airclass check there first`,
      },
      { exitCode: 1 },
    );
  }
  const locks = ['', ...sources.levels.map(({ below }) => below)].flatMap((below) => {
    const place = join(folder, below, MEDIA_LOCK);
    return isThere(place) ? [[below + MEDIA_LOCK, readRegularText(place)] as const] : [];
  });
  return {
    project: project.data.id,
    release: undefined,
    made: undefined,
    key: undefined,
    files: sharedPlan(new Map([...sources.texts, ...locks])),
    from,
  };
}
