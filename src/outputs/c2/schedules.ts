import { c2Language, lessonScheduleTexts, programmeScheduleTexts } from '../../model/c2/c2-texts.js';
import type { OwnValues } from '../../model/c2/fill-properties.js';
import type { Millis } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { Airing } from '../../timeline/airing.js';
import { guideEvents } from '../guide-events.js';
import { nameOf } from '../guide-title.js';
import { halfDays } from '../half-days.js';
import type { ZoneView } from '../output.js';
import { daysOf, type Window } from '../window.js';
import type { C2Builder } from './c2-builder.js';

export function addSchedules(builder: C2Builder, view: ZoneView, { channel }: LineupEntry, window: Window): void {
  const line = view.timeline.lines.get(channel.id);
  if (line === undefined) return;
  const channelCode = builder.code('channel', channel.id);
  const channelId = builder.id('Channel', channelCode);
  for (const day of daysOf(window)) {
    for (const event of guideEvents(line, day, view).flatMap(halfDays)) {
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
