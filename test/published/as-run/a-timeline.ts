import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TimeText } from '../../../src/calendar/time-text.js';
import { timelineTables } from '../../../src/outputs/timeline/timeline-tables.js';
import { type AsRunInput, runAsRun } from '../../../src/published/as-run/as-run.js';
import { TOLERANCE } from '../../../src/published/as-run/compare-as-run.js';
import type { AsRunRow } from '../../../src/published/as-run/verdict.js';
import { readTimeline } from '../../../src/published/read-timeline.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import { aView, type ViewOptions, zoneFile } from '../../outputs/a-view.js';
import { listingOf } from '../listing.js';

/**
 * Two lessons, an exercise and a relay in the morning of 2020-03-09; on the next day music in the place of the first. A
 * slot is 20 minutes, the first lesson's recording 18.
 */
export const MORNING: ViewOptions = {
  files: {
    ...zoneFile('{xmltv: {days: 3, past-days: 0}, playout: {media-folder: /edu}}'),
    'programmes.yaml':
      'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: common/eyes.mp4}\n  news: {title: 新闻, kind: relay, source: "udp://news"}\n  card: {title: 台标, kind: card, file: common/card.mp4}\n  next: {title: 下节课, kind: filler, file: common/next.mp4}\nfill:\n  after-lesson: {programmes: [next]}\n  off-hours: {programmes: [card]}\n',
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:40: math\n  09:40-09:50: eyes\n  10:00-10:30: news\nchanges:\n  - {on: 2020-03-10, at: 09:00, show: math 9, reason: 张老师生病}\n',
  },
  lengths: {
    'P1/chinese/01.mp4': 18 * 60_000,
    'P1/math/01.mp4': 20 * 60_000,
    'P1/math/09.mp4': 20 * 60_000,
    'common/eyes.mp4': 10 * 60_000,
    'common/card.mp4': 60_000,
  },
};

export async function aTimeline(options: ViewOptions = MORNING): Promise<ReleaseTimeline> {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-as-run-'));
  try {
    for (const { path, chunks } of timelineTables([await aView(options)])) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk))));
    }
    const timeline = readTimeline(folder, listingOf(folder));
    if (timeline === undefined) throw new Error('no timeline');
    return timeline;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `09:00:00 18:00 P1/chinese/01.mp4` a line: when, how long, which file; what begins with another word is a message. */
export function ffplayoutLog(lines: readonly string[], day = '2020-03-09'): string {
  return lines
    .map((line) => {
      const [, at, length, path] = /^([\d:.]+) ([\d:.]+) (.+)$/.exec(line) ?? [];
      if (at === undefined) return `[${day} ${line.slice(0, 8)}.00000] [ INFO] ${line.slice(9)}\n`;
      const lasts = `0${length?.includes('.') ? length : `0:${length}.000`}`.slice(-12);
      return `[${day} ${at.includes('.') ? at : `${at}.00000`}] [ INFO] Play for ${lasts}: ${path}\n`;
    })
    .join('');
}

export function inputOf(timeline: ReleaseTimeline, text: string, more: Partial<AsRunInput> = {}): AsRunInput {
  return {
    timeline,
    logs: [{ file: 'p.log', text }],
    authorised: undefined,
    timeZone: timeline.timeZone,
    zone: undefined,
    channels: ['p1'],
    filler: [],
    tolerance: TOLERANCE,
    from: undefined,
    until: undefined,
    ...more,
  };
}

/** `09:00:00 late P1-chinese-01 +90 s, lost 0/0/90`: seconds of nothing, of other items, of filler. */
export function rowsOf(timeline: ReleaseTimeline, text: string, more: Partial<AsRunInput> = {}): readonly string[] {
  const { channels } = runAsRun(inputOf(timeline, text, more));
  const time = new TimeText(timeline.timeZone);
  return channels.flatMap(({ rows }) => rows).map((row) => rowText(row, time));
}

function rowText({ at, verdict, planned, late, lost, authority }: AsRunRow, time: TimeText): string {
  const item = planned?.airing.item;
  const name = item?.lesson ?? item?.programme ?? '-';
  const seconds = [lost.nothing, lost.other, lost.filler].map((length) => length / 1000);
  const by = verdict === 'late' || verdict === 'early' ? ` ${(late ?? 0) / 1000} s` : '';
  const loss = seconds.some((second) => second > 0) ? `, lost ${seconds.join('/')}` : '';
  const because = authority === undefined ? '' : ` (${authority.instead}: ${Object.values(authority.reason)[0]})`;
  return `${time.iso(at).slice(11, 19)} ${verdict} ${name}${by}${loss}${because}`;
}
