import type { Stretch } from '../../model/time.js';
import type { LockedEvent } from '../../proof/guide-summary.js';
import type { Guard } from './guard.js';

/** What changes for viewers in the hours that are locked. */
export const guideLocked: Guard = {
  permission: 'break-lock',
  *check({ zone, before, after, locked, tell }) {
    if (locked === undefined || before.guide === undefined || after?.guide === undefined) return;
    for (const [channel, events] of before.guide.locked) {
      const now = after.guide.locked.get(channel);
      // A missing channel is another guard's.
      if (now === undefined) continue;
      const [was, is] = [clip(events, locked), clip(now, locked)];
      const index = was.findIndex((event, place) => !isSame(event, is[place]));
      const [old, next] = [was[index], is[index]];
      if (old === undefined) continue;
      const [oldText, newText] = [spell(old), next === undefined ? '-' : spell(next)];
      const at = tell(Math.min(old.start, next?.start ?? old.start));
      yield {
        zone,
        channel,
        text: {
          zh: `${at} 在锁定时间内：原为 ${oldText}，现为 ${newText}`,
          en: `${at} is locked: was ${oldText}, becomes ${newText}`,
        },
      };
    }

    function spell({ id, start, stop }: LockedEvent): string {
      return `${id} (${tell(start)} – ${tell(stop)})`;
    }
  },
};

function clip(events: readonly LockedEvent[], { from, until }: Stretch): readonly LockedEvent[] {
  return events
    .filter(({ start, stop }) => stop > from && start < until)
    .map((event) => ({ ...event, start: Math.max(event.start, from), stop: Math.min(event.stop, until) }));
}

function isSame(a: LockedEvent, b: LockedEvent | undefined): boolean {
  return b !== undefined && a.id === b.id && a.start === b.start && a.stop === b.stop;
}
