import { type AdiContent, type AdiPoster, adiMovie, adiPoster } from '../../../media/adi-content.js';
import type { Lesson } from '../../../model/course.js';
import type { AdiSettings } from '../../../model/feed-settings.js';
import { adiNumber } from '../../../model/feeds/adi-assets.js';
import type { Instant } from '../../../model/time.js';
import { onDemandItems } from '../../on-demand/on-demand-items.js';
import type { ZoneView } from '../../output.js';
import { guideWindow } from '../../window.js';

/** A lesson that the platform should have, with what was measured of its files. */
export interface PlannedPackage {
  readonly lesson: Lesson;
  readonly number: string;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly movie: AdiContent;
  readonly poster: Exclude<AdiPoster, 'missing'>;
}

/**
 * Packages go ahead of their licence, which the platform keeps: lessons that are open in the guide's window or open in
 * it, and those that it has already and that open later now. A missing recording or end has been reported.
 */
export function plannedPackages(
  view: ZoneView,
  settings: AdiSettings,
  isThere: (lesson: string) => boolean,
): readonly PlannedPackage[] {
  const { zone, project, timeline, recordings } = view;
  if (zone.onDemand === undefined) return [];
  const window = guideWindow(view);
  const until = timeline.dayStart(window.until);
  const taken = new Set<string>();
  return onDemandItems(view, zone.onDemand, { from: window.from, until: FOR_EVER }).flatMap(
    ({ lesson, opens, closes }): readonly PlannedPackage[] => {
      const movie = adiMovie(lesson, recordings);
      const number = adiNumber(project.id, zone.id, lesson.id);
      if (movie === undefined || closes === undefined || taken.has(number)) return [];
      if (opens >= until && !isThere(lesson.id)) return [];
      taken.add(number);
      const poster = adiPoster(lesson, settings, recordings);
      return [{ lesson, number, opens, closes, movie, poster: poster === 'missing' ? undefined : poster }];
    },
  );
}

const FOR_EVER = '2999-12-31';
