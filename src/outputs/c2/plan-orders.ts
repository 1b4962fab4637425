import { compareCodeUnits } from '../../diagnostics/order.js';
import { C2_ELEMENTS, type C2Element } from '../../model/c2-carrier.js';
import type { Instant } from '../../model/time.js';
import type { ActOn } from './adi-xml.js';
import type { C2Mapping, C2Object, C2State } from './c2-state.js';
import type { AdiContent } from './read-adi.js';
import { itemKey, type SentItem, type SentItems, sentItem } from './sent-item.js';

/** The period that the wanted schedules cover. */
export interface ScheduleWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The orders that turn what was sent into what is wanted: none, one or two. A document lists objects before mappings,
 * so deleted mappings are a separate order, before the one that deletes the objects. Children are deleted
 * before their parents, and parents are added before their children.
 */
export function planOrders(sent: SentItems, wanted: C2State, window: ScheduleWindow): readonly AdiContent[] {
  const keys = new Set([...wanted.objects, ...wanted.mappings].map(itemKey));
  const gone = [...sent].filter(([key, item]) => !keys.has(key) && isGone(key, item, keys, window)).map(([key]) => key);
  const objects = gone.flatMap((key) => readObjectKey(key) ?? []).sort(childrenFirst);
  const mappings = gone.flatMap((key) => readMappingKey(key) ?? []);
  const orders: readonly AdiContent[] = [
    { objects: [], mappings: mappings.map((mapping) => ({ ...mapping, action: 'DELETE' })) },
    {
      objects: [
        ...objects.map((object) => ({ ...object, action: 'DELETE' as const })),
        ...changes(wanted.objects, sent),
      ],
      mappings: changes(wanted.mappings, sent),
    },
  ];
  return orders.filter((order) => order.objects.length + order.mappings.length > 0);
}

function changes<Item extends C2Object | C2Mapping>(wanted: readonly Item[], sent: SentItems): readonly ActOn<Item>[] {
  return wanted.flatMap((item): readonly ActOn<Item>[] => {
    const before = sent.get(itemKey(item));
    if (before === undefined) return [{ ...item, action: 'REGIST' }];
    return before.hash === sentItem(item).hash ? [] : [{ ...item, action: 'UPDATE' }];
  });
}

/** A schedule that merely left the window is not deleted, be it past or still to come. */
function isGone(
  key: string,
  { start, channel }: SentItem,
  wanted: ReadonlySet<string>,
  window: ScheduleWindow,
): boolean {
  if (!key.startsWith('Schedule ') || start === undefined) return true;
  if (start < window.from) return false;
  return start < window.until || !wanted.has(`Channel ${channel}`);
}

function childrenFirst(a: C2Object, b: C2Object): number {
  return C2_ELEMENTS.indexOf(b.element) - C2_ELEMENTS.indexOf(a.element) || compareCodeUnits(b.code, a.code);
}

function readObjectKey(key: string): C2Object | undefined {
  const [element, code, ...rest] = key.split(' ');
  const known = elementOf(element);
  return known === undefined || code === undefined || rest.length > 0
    ? undefined
    : { element: known, code, properties: [] };
}

function readMappingKey(key: string): C2Mapping | undefined {
  const [first, parentCode, between, second, elementCode] = key.split(' ');
  const [parent, element] = [elementOf(first), elementOf(second)];
  if (parent === undefined || element === undefined || between !== '>') return undefined;
  if (parentCode === undefined || elementCode === undefined) return undefined;
  return { parent, parentCode, element, elementCode, properties: [] };
}

function elementOf(word: string | undefined): C2Element | undefined {
  return C2_ELEMENTS.find((element) => element === word);
}
