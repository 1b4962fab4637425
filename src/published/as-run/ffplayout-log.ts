import type { Instant, Millis } from '../../model/time.js';
import { linesOf } from './log-lines.js';
import { logCutOff, logLineUnreadable } from './log-problems.js';
import type { LogReading } from './log-reading.js';
import { type LogTime, readLogLength, readLogTime } from './log-time.js';
import type { PlayedItem, PlayedLog } from './played-item.js';

/** Colours of a terminal, tags of 0.9 to 0.24 (`<yellow>`, `</>`), elements from 0.25 on (`<span class="log-addr">`). */
const MARK = String.raw`(?:\u001B\[[0-9;]*m|</?[a-z]{1,10}(?: [a-z]{1,10})?(?: class="[a-z-]{1,20}")?>|</>)`;
const STAMP = new RegExp(
  String.raw`^${MARK}{0,4}\[(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:[+-]\d{2}:\d{2})?)\]${MARK}{0,4} {0,4}${MARK}{0,4}\[ {0,4}[A-Z]{4,7} {0,4}\](?:${MARK}| ){0,12}`,
);
/** Developer builds add `(3/120)`. */
const PLAY_BEGINS = new RegExp(`^${MARK}{0,4}Play for `);
const PLAY = new RegExp(
  String.raw`^${MARK}{0,4}Play for ${MARK}{0,4}([\d:.]{1,20})${MARK}{0,4}(?: \(\d+/\d+\))?: ${MARK}{0,4}`,
);
/** Before 0.9 it was written in Python: no length, at times quotes. */
const OLD_PLAY = new RegExp(`^${MARK}{0,4}Play: `);
const MARKS = new RegExp(MARK, 'g');
const MARKS_AT_END = new RegExp(`${MARK}{1,4}$`);
const FILLER = new RegExp(`^${MARK}{0,4}(?:Generate filler with |Source not found: )`);
const LIVE = /^(?:Switch from \w+ to live ingest|first live video frame received)/;
/** After any of these the file or the live input before it is off air. */
const STOP =
  /^(?:Playout done|Start ffplayout |Stop all child processes|Deactivate playout|Switch from live ingest to |live input (?:ended|idle); switching|Got close command|Program terminated|Broken Pipe!)/;
/** A path has 4,096 bytes at most. */
const LONGEST_LINE = 8192;

/** Is this a log of ffplayout, with date and level at the start of one of its first lines? */
export function isFfplayoutLog(text: string): boolean {
  return text
    .slice(0, 64 * 1024)
    .split('\n', 200)
    .some((line) => STAMP.test(line.slice(0, LONGEST_LINE)));
}

/**
 * The log of ffplayout, as versions 0.9 to 2.0 write it, and the ones in Python before them. It says when an item starts
 * and, except the oldest, its planned length, not when it ends; if a file is missing, it says that filler comes next.
 */
export function readFfplayoutLog(text: string, reading: LogReading): PlayedLog {
  const items: PlayedItem[] = [];
  const stops: Instant[] = [];
  for (const { start, end, isWhole } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE));
    const [stamp, written = ''] = STAMP.exec(line) ?? [];
    if (stamp === undefined) continue;
    const says = line.slice(stamp.length);
    const isPlay = PLAY_BEGINS.test(says) || OLD_PLAY.test(says);
    const isLive = LIVE.test(says);
    if (FILLER.test(says)) reading.isFillerNext = true;
    if (!isPlay && !isLive && !STOP.test(says)) continue;
    const at = start + line.indexOf(written);
    if (!isWhole && isPlay) {
      reading.report(logCutOff, start, end, {
        zh: '日志在这一行中间断了',
        en: 'the log ends in the middle of this line',
      });
      continue;
    }
    const played = isPlay ? readPlay(says) : undefined;
    const time = readLogTime(written);
    if (time === undefined || (isPlay && played === undefined)) {
      reading.report(logLineUnreadable, start, end, unreadable(time));
      continue;
    }
    const instant = reading.instant(time, at, at + written.length);
    if (instant === undefined) continue;
    const span = { file: reading.file, start, end };
    if (played !== undefined) {
      const { path, length } = played;
      const name = { kind: 'file', path } as const;
      const end = length === undefined ? undefined : instant + length;
      items.push({ channel: undefined, start: instant, end, name, isFiller: reading.isFillerNext, span });
      reading.lasts(end);
      reading.isFillerNext = false;
    } else if (isLive) {
      items.push({ channel: undefined, start: instant, end: undefined, name: { kind: 'live' }, isFiller: false, span });
    } else stops.push(instant);
  }
  return { items, stops };
}

interface Play {
  readonly path: string;
  /** `undefined` if the log has none: then it lasts as long as the file, or until the next. */
  readonly length: Millis | undefined;
}

function readPlay(says: string): Play | undefined {
  if (OLD_PLAY.test(says)) {
    const path = says
      .replace(OLD_PLAY, '')
      .replace(MARKS, '')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    return path === '' ? undefined : { path, length: undefined };
  }
  const [head, lasts = ''] = PLAY.exec(says) ?? [];
  const length = readLogLength(lasts);
  if (head === undefined || length === undefined) return undefined;
  let path = says.slice(head.length).trimEnd();
  for (let rest = ''; rest !== path; path = path.replace(MARKS_AT_END, '').trimEnd()) rest = path;
  return { path, length };
}

function unreadable(time: LogTime | undefined): { readonly zh: string; readonly en: string } {
  return time === undefined
    ? { zh: '这不是日期和时间', en: 'this is not a date and time' }
    : { zh: '看不出播了什么、多长', en: 'it does not say what was played, or for how long' };
}
