import type { LineupEntry } from '../../../model/zone.js';
import type { LessonAiring } from '../../../timeline/airing.js';
import type { ZoneView } from '../../output.js';
import { daysOf, type Window } from '../../window.js';

/** A lesson's first run on a channel that the zone carries. */
export interface FirstRun {
  readonly entry: LineupEntry;
  readonly airing: LessonAiring;
}

/** In order of channels and time. */
export function firstRuns({ zone, timeline }: ZoneView, window: Window): readonly FirstRun[] {
  const days = [...daysOf(window)];
  return zone.lineup.flatMap((entry) => {
    const line = timeline.lines.get(entry.channel.id);
    return days.flatMap((day) =>
      (line?.airingsOn(day) ?? []).flatMap((airing) =>
        airing.kind === 'lesson' && airing.run === 'first' ? [{ entry, airing }] : [],
      ),
    );
  });
}
