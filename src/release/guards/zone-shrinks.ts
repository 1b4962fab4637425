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
        text: {
          zh: `这个专区不再发布（zones/${zone}.yaml 不在了，或 --zone 没有写它）`,
          en: `this zone is no longer published (zones/${zone}.yaml is gone, or --zone does not name it)`,
        },
      };
      return;
    }
    for (const [channel, { number }] of Object.entries(before.lineup ?? {})) {
      if (after.lineup?.[channel] !== undefined) continue;
      const text = { zh: `${number} 频道没有了`, en: `number ${number} is gone` };
      yield { zone, channel, text };
    }
    if (before.guide === undefined) return;
    if (after.guide === undefined) {
      yield { zone, text: { zh: '不再有节目单', en: 'there is no guide any more' } };
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
        zh: `${tell(from).zh} 至 ${tell(until).zh} 的课由 ${spokenLength(was).zh}减为 ${spokenLength(is).zh}，其中 ${spokenLength(lost).zh}在课表和校历中没有写明原因`,
        en: `lessons from ${tell(from).en} to ${tell(until).en} take ${spokenLength(is).en} instead of ${spokenLength(was).en}; neither timetable nor calendar gives a reason for ${spokenLength(lost).en} of that`,
      };
      yield { zone, text };
    }
    if (after.guide.until < before.guide.until) {
      const text = {
        zh: `节目单只排到 ${tell(after.guide.until).zh}，原来排到 ${tell(before.guide.until).zh}`,
        en: `the guide ends ${tell(after.guide.until).en} instead of ${tell(before.guide.until).en}`,
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
