import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { loadFiles } from '../load/load-files.js';
import type { Overlay } from '../load/overlay.js';
import { overriddenIn } from '../model/build-project.js';

/** What a plan has in the cells that a locality shows otherwise, by channel, day and hour; also where it is not sound. */
export async function overriddenHere(folder: string, overlay?: Overlay): Promise<ReadonlyMap<string, string>> {
  const sources = await loadFiles(folder, new DiagnosticList(), { ...overlay, notices: false });
  return new Map(
    [...overriddenIn(sources)].flatMap(([channel, cells]) =>
      cells.map(({ when, has }) => [`${channel} ${when}`, has] as const),
    ),
  );
}
