import { type FormatReader, wholeText } from '../format-reader.js';
import type { RenderedCalendarEvent } from '../rendered-feeds.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { calendarNames, eventTexts } from './event-texts.js';
import { type CalendarFileEvent, readCalendarFile } from './read-calendar-file.js';

const PATH = /^calendar\/(grades|teachers)\/([^/]+)\.ics$/;
const MAX_OCTETS = 75;

export const calendarReader: FormatReader = {
  id: 'calendar',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, of = '', owner = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      checkLines(text, blame);
      const { name, newerName, events } = readCalendarFile(text);
      checkEvents(events, blame);
      const check = new TextCheck(release.plan?.project, blame);
      const names = [
        ['X-WR-CALNAME', name],
        ['NAME', newerName],
      ] as const;
      check.compare(path, names, (project) => calendarNames(of, owner, zoneOf(project, zone), project));
      for (const { id, status, summary, description, location, categories } of events) {
        // A cancelled event keeps the texts of its plan.
        if (status === 'CANCELLED') continue;
        const said = [
          ['SUMMARY', summary],
          ['DESCRIPTION', description],
          ['LOCATION', location],
          ...categories.map((category) => ['CATEGORIES', category] as const),
        ] as const;
        check.compare(id, said, (project) => eventTexts(id, zoneOf(project, zone), project));
      }
      release.add({ of: 'calendar', calendar: { zone, path, of, owner, events: events.map(planOf) } });
    });
  },
};

/** As much of an event as the timeline has. */
function planOf({ id, start, end, status }: CalendarFileEvent): RenderedCalendarEvent {
  return { id, start, end, status };
}

/** A fold within a character would show here: the bytes would not be UTF-8. */
function checkLines(text: string, blame: Blame): void {
  text.split('\r\n').forEach((line, index) => {
    if (/[\r\n]/.test(line))
      blame({ line: index + 1, text: { zh: '行尾不是 CRLF', en: 'a line that does not end in CR LF' } });
    const octets = Buffer.byteLength(line);
    if (octets > MAX_OCTETS)
      blame({
        line: index + 1,
        text: {
          zh: `这一行有 ${octets} 字节，最多 ${MAX_OCTETS}`,
          en: `a line of ${octets} octets; ${MAX_OCTETS} is the maximum`,
        },
      });
  });
}

function checkEvents(events: readonly CalendarFileEvent[], blame: Blame): void {
  const seen = new Set<string>();
  for (const { uid, id, start, end } of events) {
    if (seen.has(uid)) blame({ text: { zh: `两个事件的 UID 都是 ${uid}`, en: `two events have the UID ${uid}` } });
    seen.add(uid);
    if (id === '') blame({ text: { zh: `UID ${uid} 不含事件标识`, en: `the UID ${uid} names no event` } });
    if (start >= end) blame({ text: { zh: `${id} 结束不晚于开始`, en: `${id} does not end after it starts` } });
  }
}
