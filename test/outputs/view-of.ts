import type { SoundProject } from '../../src/compile.js';
import type { Day } from '../../src/model/time.js';
import type { Zone } from '../../src/model/zone.js';
import type { ZoneView } from '../../src/outputs/output.js';

/** A zone of a project as a release from `from` on shows it, with no release before. */
export function viewOf(
  { project, timeline, recordings }: Omit<SoundProject, 'uses'>,
  zone: Zone,
  from: Day,
  more: Partial<Pick<ZoneView, 'days' | 'previous'>> = {},
): ZoneView {
  return {
    project,
    zone,
    timeline,
    recordings,
    from,
    asOf: timeline.dayStart(from),
    days: undefined,
    previous: () => undefined,
    ...more,
  };
}
