import type { AdiContent } from '../outputs/c2/read-adi.js';
import { itemKey, type SentItem, type SentItems, sentItem } from '../outputs/c2/sent-item.js';

/**
 * `written`: not tried yet; `sending`: an attempt began and its end is not known; `unknown`: an attempt ended without a
 * reliable answer; `refused`: the carrier did not take it; `accepted`: it did, and has not reported the result; then it
 * `succeeded` or `failed`; `superseded`: never taken, and a later order holds what it asked for.
 */
export const ORDER_STATES = [
  'written',
  'sending',
  'unknown',
  'refused',
  'accepted',
  'succeeded',
  'failed',
  'superseded',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export interface LedgerOrder {
  readonly number: number;
  /** CorrelateID: what a result refers to. */
  readonly correlate: string;
  /** Below the folder of orders. */
  readonly file: string;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  readonly cspId: string;
  readonly lspId: string;
  readonly state: OrderState;
  /** The carrier's last words or ours, in one line. */
  readonly note?: string;
  /** CmdResult, once the carrier has reported it. */
  readonly result?: string;
  readonly resultFile?: string;
}

/** What one order made of an item; `item` is absent where the order deleted it. */
export interface Layer {
  readonly order: number;
  readonly item?: SentItem;
}

/** What the carrier was sent, for one zone. */
export interface Ledger {
  readonly zone: string;
  /** Number of the next order. */
  readonly next: number;
  readonly orders: readonly LedgerOrder[];
  /** By key, oldest first: the last layer is what the carrier is taken to have. More than one while results are awaited. */
  readonly items: ReadonlyMap<string, readonly Layer[]>;
}

export function emptyLedger(zone: string): Ledger {
  return { zone, next: 1, orders: [], items: new Map() };
}

/** What the carrier is taken to have. */
export function sentItems({ items }: Ledger): SentItems {
  const sent = new Map<string, SentItem>();
  for (const [key, layers] of items) {
    const item = layers.at(-1)?.item;
    if (item !== undefined) sent.set(key, item);
  }
  return sent;
}

export function withOrder(ledger: Ledger, number: number, change: Partial<LedgerOrder>): Ledger {
  const orders = ledger.orders.map((order) => (order.number === number ? { ...order, ...change } : order));
  return { ...ledger, orders };
}

/** The carrier took an order: its items are as it says, until a result says otherwise. */
export function accepted(ledger: Ledger, order: LedgerOrder, content: AdiContent): Ledger {
  const items = new Map(ledger.items);
  for (const item of [...content.objects, ...content.mappings]) {
    const key = itemKey(item);
    const layer = { order: order.number, ...(item.action === 'DELETE' ? {} : { item: sentItem(item) }) };
    const others = (items.get(key) ?? []).filter((one) => one.order !== order.number);
    items.set(
      key,
      [...others, layer].sort((a, b) => a.order - b.order),
    );
  }
  return withOrder({ ...ledger, items }, order.number, { state: 'accepted' });
}

/** An order was carried out: what was before it can no longer come back. */
export function succeeded(ledger: Ledger, number: number): Ledger {
  return settled(ledger, number, 'succeeded', (layers) =>
    layers.slice(layers.findIndex(({ order }) => order === number)),
  );
}

/** An order failed: its items are as they were before it. */
export function undone(ledger: Ledger, number: number, state: OrderState): Ledger {
  return settled(ledger, number, state, (layers) => layers.filter(({ order }) => order !== number));
}

function settled(
  ledger: Ledger,
  number: number,
  state: OrderState,
  keep: (layers: readonly Layer[]) => readonly Layer[],
): Ledger {
  const items = new Map(ledger.items);
  for (const [key, layers] of ledger.items) {
    if (!layers.some(({ order }) => order === number)) continue;
    const kept = keep(layers);
    // There is nothing below the first layer, so removing it changes nothing.
    const rest = kept[0]?.item === undefined ? kept.slice(1) : kept;
    if (rest.length === 0) items.delete(key);
    else items.set(key, rest);
  }
  return withOrder({ ...ledger, items }, number, { state });
}

/** Schedules that began before `before` are on no carrier's list any more. */
export function withoutOld(ledger: Ledger, before: number): Ledger {
  const items = [...ledger.items].filter(([, layers]) => (layers.at(-1)?.item?.start ?? before) >= before);
  return { ...ledger, items: new Map(items) };
}
