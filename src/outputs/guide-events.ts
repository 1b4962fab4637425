import { addDays, type Day, type Instant, MINUTE, type Millis } from '../model/time.js';
import type { Airing, LessonAiring } from '../timeline/airing.js';
import type { ChannelLine } from '../timeline/timeline.js';
import { fitClips } from './fit-clips.js';
import type { ZoneView } from './output.js';

/** An entry of a guide: an airing, or a part of one where what fills the rest of its slot has an entry of its own. */
export interface GuideEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly airing: Airing;
}

/** Guides are read by the minute: a shorter rest of a slot stays with its lesson. */
const SHORTEST_REST: Millis = MINUTE;

/**
 * The entries of one broadcast day. Merged fill lengthens the entry before it; off hours always have their own entry, so
 * an entry never depends on the day before.
 */
export function guideEvents(line: ChannelLine, day: Day, view: ZoneView): readonly GuideEvent[] {
  const { afterLesson, between } = view.project.fill;
  const events: GuideEvent[] = [];
  for (const airing of line.airingsOn(day)) {
    const { id, start, end } = airing;
    const last = events.at(-1);
    if (airing.kind === 'fill' && airing.fill === 'between' && between.guide === 'merge' && last !== undefined) {
      events[events.length - 1] = { ...last, stop: end };
    } else if (airing.kind === 'lesson' && afterLesson.guide === 'show') events.push(...withRest(airing, view));
    else events.push({ id, start, stop: end, airing });
  }
  return events;
}

/** The entry that runs into a broadcast day from the one before, complete. */
export function carriedEvents(line: ChannelLine, day: Day, view: ZoneView): readonly GuideEvent[] {
  const start = view.timeline.dayStart(day);
  return guideEvents(line, addDays(day, -1), view).filter(({ stop }) => stop > start);
}

/** Split at a whole second, the smallest unit of any guide. */
function withRest(airing: LessonAiring, view: ZoneView): readonly GuideEvent[] {
  const { id, start, end, span } = airing;
  const [own, next] = fitClips(airing, view);
  const programme = next && view.project.programmes.get(next.item);
  const split = start + Math.ceil(((own?.out ?? 0) - (own?.in ?? 0)) / 1000) * 1000;
  if (programme === undefined || end - split < SHORTEST_REST) return [{ id, start, stop: end, airing }];
  const restId = `${id}.rest`;
  const rest: Airing = {
    kind: 'fill',
    fill: 'between',
    programme,
    id: restId,
    name: restId,
    stamp: '',
    start: split,
    end,
    span,
    reason: undefined,
  };
  return [
    { id, start, stop: split, airing },
    { id: restId, start: split, stop: end, airing: rest },
  ];
}
