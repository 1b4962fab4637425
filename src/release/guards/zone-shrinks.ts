import { spokenLength } from '../../calendar/spoken.js';
import { HOUR, type Millis, type Stretch } from '../../model/time.js';
import { addToHours, type LessonHours } from '../../proof/guide-summary.js';
import type { Guard } from './guard.js';

/** Share of its lesson time that a zone may lose from one release to the next without a reason. */
const LOSS_MOST = 0.1;

export const zoneShrinks: Guard = {
  permission: 'shrink',
  *check({ zone, before, after, excused, tell }) {
    if (after === undefined) {
      yield {
        zone,
        text: { zh: '原有此专区，新的版本里没有', en: 'the new release does not have this zone' },
      };
      return;
    }
    for (const [channel, { number }] of Object.entries(before.lineup ?? {})) {
      if (after.lineup?.[channel] !== undefined) continue;
      const text = { zh: `原为 ${number} 频道，新的版本里没有`, en: `was number ${number}, and is gone` };
      yield { zone, channel, text };
    }
    if (before.guide === undefined) return;
    if (after.guide === undefined) {
      yield { zone, text: { zh: '原有节目单，新的版本里没有', en: 'had a guide, and has none now' } };
      return;
    }
    const from = Math.max(before.guide.from, after.guide.from);
    const until = Math.min(before.guide.until, after.guide.until);
    let [was, is, lost] = [0, 0, 0];
    for (const [channel, hours] of before.guide.lessons) {
      const loss = compare(hours, after.guide.lessons.get(channel) ?? new Map(), { from, until }, (stretch) =>
        excused(channel, stretch),
      );
      [was, is, lost] = [was + loss.was, is + loss.is, lost + loss.lost];
    }
    if (lost > was * LOSS_MOST) {
      const text = {
        zh: `${tell(from)} 至 ${tell(until)} 的课由 ${spokenLength(was).zh}变为 ${spokenLength(is).zh}，其中少的 ${spokenLength(lost).zh}在课表和校历中没有写明原因`,
        en: `${spokenLength(was).en} of lessons become ${spokenLength(is).en} from ${tell(from)} to ${tell(until)}; neither timetable nor calendar gives a reason for ${spokenLength(lost).en} of what is lost`,
      };
      yield { zone, text };
    }
    if (after.guide.until < before.guide.until) {
      const text = {
        zh: `节目单原排到 ${tell(before.guide.until)}，现只到 ${tell(after.guide.until)}`,
        en: `the guide reached to ${tell(before.guide.until)}, and now ends at ${tell(after.guide.until)}`,
      };
      yield { zone, text };
    }
  },
};

interface Loss {
  readonly was: Millis;
  readonly is: Millis;
  /** Without a reason. A lesson that moves within the stretch is not lost. */
  readonly lost: Millis;
}

function compare(
  before: LessonHours,
  after: LessonHours,
  stretch: Stretch,
  excused: (stretch: Stretch) => Iterable<Stretch>,
): Loss {
  let [was, is] = [0, 0];
  const missing = new Map<number, Millis>();
  for (const [hour, length] of before) {
    if (!isWithin(hour, stretch)) continue;
    was += length;
    const less = length - (after.get(hour) ?? 0);
    if (less > 0) missing.set(hour, less);
  }
  for (const [hour, length] of after) if (isWithin(hour, stretch)) is += length;
  if (is >= was) return { was, is, lost: 0 };
  const reasons = new Map<number, Millis>();
  for (const { from, until } of excused(stretch)) addToHours(reasons, from, until);
  let explained = 0;
  for (const [hour, less] of missing) explained += Math.min(less, reasons.get(hour) ?? 0);
  return { was, is, lost: Math.max(0, was - is - explained) };
}

function isWithin(hour: number, { from, until }: Stretch): boolean {
  return hour * HOUR >= from && hour * HOUR < until;
}
