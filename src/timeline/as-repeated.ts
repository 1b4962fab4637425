import type { Repeatable } from './repeat-blocks.js';
import type { Copied } from './slot.js';

/** What repeats of a day copy: cells where the grid has them, whatever moved them that day, and no inserts. */
export function asRepeated<Item extends Repeatable & { readonly copied: Copied }>(
  items: readonly Item[],
): readonly Item[] {
  if (items.every(({ copied }) => copied === undefined)) return items;
  return items
    .flatMap((item): readonly Item[] => {
      const { copied } = item;
      if (copied === undefined) return [item];
      if (copied === 'never') return [];
      return [{ ...item, ...copied }];
    })
    .sort((a, b) => a.from - b.from);
}
