import type { ZoneView } from '../outputs/output.js';
import type { ReportTexts } from './formats/report.js';
import type { ReleaseFile } from './write-stage.js';
import { timelineWriter, writer } from './writers.js';

/** `report` is called with the paths of each zone once they have all been written. */
export function* releaseFiles(
  views: readonly ZoneView[],
  report: (written: ReadonlyMap<string, readonly string[]>) => Partial<ReportTexts>,
): Iterable<ReleaseFile> {
  const written = new Map<string, readonly string[]>();
  for (const view of views) {
    const paths: string[] = [];
    for (const file of writer.files(view)) {
      paths.push(file.path);
      yield { zone: view.zone.id, file };
    }
    written.set(view.zone.id, paths);
  }
  for (const file of timelineWriter(views)) yield { file };
  for (const [path, text] of Object.entries(report(written))) {
    if (text !== undefined) yield { file: { path, chunks: () => [Buffer.from(text())] } };
  }
}
