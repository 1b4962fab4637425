import { addDays, DAY, type Day, type Millis, type Stretch } from '../../model/time.js';
import type { RenderedItem } from '../rendered-lists.js';
import type { ReleasePlan } from '../rendered-release.js';
import type { Blame } from '../stage-fault.js';

/** An item of a playout list as the reader's format counts it. */
export interface ListedItem extends RenderedItem {
  readonly lasts: Millis;
}

/** Every item starts where the previous one ends, and the day is complete. `what` names the list. */
export function checkSum(items: readonly ListedItem[], what: string, { from, until }: Stretch, blame: Blame): void {
  let at = from;
  for (const [index, { id, start, lasts }] of items.entries()) {
    if (start !== at) {
      const off = start - at;
      blame({
        text: {
          zh: `${what}[${index}]（${id}）标的开始与前面各项之和差 ${off} 毫秒`,
          en: `${what}[${index}] (${id}) starts ${off} ms from where the items before it end`,
        },
      });
    }
    at = start + lasts;
  }
  const sum = items.reduce((total, { lasts }) => total + lasts, 0);
  if (sum !== until - from) {
    blame({
      text: {
        zh: `全天各项之和是 ${sum} 毫秒，应为 ${until - from}`,
        en: `the day's items last ${sum} ms instead of ${until - from}`,
      },
    });
  }
}

/** The items that begin an airing; it is a recording if any part of it is one. */
export function airingsOf(items: readonly ListedItem[]): readonly RenderedItem[] {
  const recorded = new Set(items.flatMap(({ id, isRecording }) => (isRecording ? [id] : [])));
  return items
    .filter(({ id }, index) => items[index - 1]?.id !== id)
    .map(({ id, start, isRecording }) => ({
      id,
      start,
      isRecording: isRecording === undefined ? undefined : recorded.has(id),
    }));
}

/** What a list of a broadcast day must cover; without a plan, 24 hours from its first item on. */
export function stretchOf(day: Day, items: readonly ListedItem[], plan: ReleasePlan | undefined): Stretch {
  const from = plan?.dayStart(day) ?? items[0]?.start ?? 0;
  return { from, until: plan?.dayStart(addDays(day, 1)) ?? from + DAY };
}
