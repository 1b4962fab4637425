import { inLanguage } from '../model/local-text.js';
import type { Day, Instant } from '../model/time.js';
import type { Airing } from '../timeline/airing.js';
import { fitClips } from '../timeline/fit-clips.js';
import type { ChannelLine } from '../timeline/timeline.js';
import type { ZoneView } from './output.js';

/** An entry of a guide: an airing, or a part of one where what fills the rest of its slot has an entry of its own. */
export interface GuideEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly airing: Airing;
}

/**
 * The entries of one broadcast day. Fill that is merged lengthens the entry before it; off hours always stand alone, so
 * an entry never depends on the day before.
 */
export function guideEvents(line: ChannelLine, day: Day, view: ZoneView): readonly GuideEvent[] {
  const { fill } = view.project;
  const events: GuideEvent[] = [];
  for (const airing of line.airingsOn(day)) {
    const last = events.at(-1);
    if (airing.kind === 'fill' && airing.fill === 'between' && fill.between.guide === 'merge' && last !== undefined) {
      events[events.length - 1] = { ...last, stop: airing.end };
    } else if (airing.kind === 'lesson' && fill.afterLesson.guide === 'show') events.push(...withRest(airing, view));
    else events.push({ id: airing.id, start: airing.start, stop: airing.end, airing });
  }
  return events;
}

function withRest(airing: Extract<Airing, { kind: 'lesson' }>, view: ZoneView): readonly GuideEvent[] {
  const [own] = fitClips(airing, view);
  const filler = view.project.fill.afterLesson.programmes[0];
  const split = airing.start + (own === undefined ? 0 : own.out - own.in);
  if (split >= airing.end) return [{ id: airing.id, start: airing.start, stop: airing.end, airing }];
  const id = `${airing.id}.rest`;
  const fill: Airing = {
    kind: 'fill',
    fill: 'between',
    programme: filler,
    id,
    start: split,
    end: airing.end,
    span: airing.span,
    reason: undefined,
  };
  return [
    { id: airing.id, start: airing.start, stop: split, airing },
    { id, start: split, stop: airing.end, airing: fill },
  ];
}

/** What a guide calls time that nobody planned and no programme names. */
export function nameOf(airing: Airing, language: string, languages: readonly string[]): string {
  if (airing.kind === 'lesson') return inLanguage(airing.lesson.title, language, languages);
  if (airing.programme !== undefined) return inLanguage(airing.programme.title, language, languages);
  if (airing.kind === 'fill' && airing.fill === 'between') return language === 'zh' ? '休息' : 'Break';
  return language === 'zh' ? '停播' : 'Off air';
}
