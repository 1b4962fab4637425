import type { ReportFacts } from '../../../src/report/release-page/report-facts.js';
import { viewOf } from '../../outputs/view-of.js';
import { at, measured, type RecordingCase } from '../../rules/recording-bench.js';
import { aReport } from '../problems/a-report.js';

interface FactsCase extends RecordingCase {
  readonly from?: string;
  readonly compare?: ReportFacts['compare'];
}

/** What the page of a release of all zones is made from. */
export async function pageFacts({ from = '2020-03-09', compare, ...input }: FactsCase): Promise<ReportFacts> {
  const { project, timeline, uses, recordings, now } = await measured({ now: at('2020-03-08T12:00'), ...input });
  const sound = { project, timeline, uses, recordings };
  return {
    sound,
    views: [...project.zones.values()].map((zone) => viewOf(sound, zone, from)),
    report: aReport({ diagnostics: [] }),
    now,
    allowedMissing: undefined,
    compare,
    written: new Map(),
  };
}
