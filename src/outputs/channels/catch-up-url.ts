import { TimeText } from '../../calendar/time-text.js';
import type { Instant, Millis } from '../../model/time.js';
import type { CatchUpSettings } from '../../model/zone.js';
import type { ZoneView } from '../output.js';
import { type CatchUpFlavour, type CatchUpForm, withTimes } from './catch-up-query.js';

export interface Broadcast {
  readonly start: Instant;
  readonly end: Instant;
}

export interface Viewer {
  readonly flavour: CatchUpFlavour;
  /** Of the box; Chinese players and Kodi alike write local times on the box's own clock. */
  readonly timeZone: string;
  /** The list's `catchup-correction`; Kodi subtracts it from every time. */
  readonly correction?: Millis | undefined;
}

/** The address that a viewer's box asks for to see a past broadcast; `address` is the one without times. */
export function catchUpUrl(address: string, settings: CatchUpForm, broadcast: Broadcast, viewer: Viewer): string {
  const { flavour, timeZone, correction = 0 } = viewer;
  const time = TimeText.of(timeZone, flavour === 'chinese' ? settings.clock : 'local');
  const moment = (at: Instant): string => time.compact(flavour === 'kodi' ? at - correction : at);
  return withTimes(address, settings, moment(broadcast.start), moment(broadcast.end));
}

/**
 * Kodi writes times on the box's clock and has no placeholder for UTC digits; subtracting the offset gives the same
 * digits for boxes in the project's time zone. It is one number for the list: the offset at the release's first day.
 */
export function kodiCorrection({ clock }: CatchUpSettings, { timeline, from }: ZoneView): Millis | undefined {
  return clock === 'utc' ? timeline.offsetAt(timeline.dayStart(from)) : undefined;
}
