import type { Text } from '../../diagnostics/text.js';
import type { Stretch } from '../../model/time.js';
import type { LockedEvent } from '../../proof/guide-summary.js';
import type { Guard } from './guard.js';

const NOTHING: Text = { zh: '没有节目', en: 'nothing' };

/** What changes for viewers in the hours that are locked. */
export const guideLocked: Guard = {
  permission: 'break-lock',
  *check({ zone, before, after, locked, tell }) {
    if (locked === undefined || before.guide === undefined || after?.guide === undefined) return;
    for (const [channel, events] of before.guide.locked) {
      const now = after.guide.locked.get(channel);
      // A missing channel is another guard's.
      if (now === undefined) continue;
      const [promised, planned] = [clip(events, locked), clip(now, locked)];
      const index = promised.findIndex((event, place) => !isSame(event, planned[place]));
      const [old, next] = [promised[index], planned[index]];
      if (old === undefined) continue;
      const at = tell(Math.min(old.start, next?.start ?? old.start));
      const [was, is] = [spell(old, channel), next === undefined ? NOTHING : spell(next, channel)];
      const text = {
        zh: `${at.zh} 已锁定：原为 ${was.zh}，要改为 ${is.zh}`,
        en: `${at.en} is locked: ${was.en} becomes ${is.en}`,
      };
      yield { zone, channel, text };
    }

    /** `P1-chinese-02, until 17:50` */
    function spell({ id, stop }: LockedEvent, channel: string): Text {
      const name = id.slice(channel.length + 1).replace(/\.\d{8}T\d{6}$/, '');
      return { zh: `${name}（到 ${tell(stop).zh}）`, en: `${name} (until ${tell(stop).en})` };
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
