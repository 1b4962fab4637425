import { c2Language, lessonScheduleTexts, programmeScheduleTexts } from '../../model/c2/c2-texts.js';
import type { OwnValues } from '../../model/c2/fill-properties.js';
import { DAY_MILLIS, type Millis } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Airing } from '../../timeline/airing.js';
import { type GuideEvent, guideEvents } from '../guide-events.js';
import { nameOf } from '../guide-title.js';
import type { ZoneView } from '../output.js';
import { daysOf, type Window } from '../window.js';
import type { C2Builder } from './c2-builder.js';

/** A schedule lasts less than a day; what lasts longer, such as a day off air, is told in halves of a day. */
const LONGEST: Millis = DAY_MILLIS / 2;

export function addSchedules(builder: C2Builder, view: ZoneView, { channel }: LineupEntry, window: Window): void {
  const line = view.timeline.lines.get(channel.id);
  if (line === undefined) return;
  const channelCode = builder.code('channel', channel.id);
  const channelId = builder.id('Channel', channelCode);
  for (const day of daysOf(window)) {
    for (const event of guideEvents(line, day, view).flatMap(parts)) {
      const start = builder.moment(event.start);
      builder.add('Schedule', builder.code('schedule', event.id), {
        ...textsOf(event.airing, view),
        ChannelID: channelId,
        ChannelCode: channelCode,
        StartDate: start.slice(0, 8),
        StartTime: start.slice(8),
        Duration: clock(event.stop - event.start),
      });
    }
  }
}

function parts(event: GuideEvent): readonly GuideEvent[] {
  if (event.stop - event.start < DAY_MILLIS) return [event];
  const pieces: GuideEvent[] = [];
  for (let start = event.start; start < event.stop; start += LONGEST) {
    const part = pieces.length + 1;
    pieces.push({ ...event, id: `${event.id}.${part}`, start, stop: Math.min(start + LONGEST, event.stop) });
  }
  return pieces;
}

function textsOf(airing: Airing, view: ZoneView): OwnValues {
  const { languages } = view.project;
  if (airing.kind === 'lesson') return lessonScheduleTexts(airing.lesson, languages);
  if (airing.programme !== undefined) return programmeScheduleTexts(airing.programme, languages);
  return { ProgramName: nameOf(airing, c2Language(languages), languages) };
}

/** `HHMMSS` of a length below a day. */
function clock(length: Millis): string {
  return new Date(length).toISOString().slice(11, 19).replaceAll(':', '');
}
