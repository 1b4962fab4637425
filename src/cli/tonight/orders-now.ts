import type { Ledger, LedgerOrder, OrderState } from '../../carrier/ledger.js';
import { OrderFolder, zonesWithOrders } from '../../carrier/order-folder.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { OrdersNow } from '../../published/tonight/tonight-input.js';
import type { Session } from '../io.js';

/** By zone; a zone whose ledger is lost hides no other one. */
export function ordersNow(out: string, { env }: Pick<Session, 'env'>): ReadonlyMap<string, OrdersNow> {
  return new Map(zonesWithOrders(out).map((zone) => [zone, ordersOf(new OrderFolder(out, zone, env))] as const));
}

function ordersOf(folder: OrderFolder): OrdersNow {
  try {
    return { ...countOrders(folder.read()), fault: undefined };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const nothing = { waiting: 0, awaited: 0, confirmed: 0, refused: [], failed: [], unclear: [] };
    return { ...nothing, fault: error.text };
  }
}

function countOrders({ orders }: Ledger): Omit<OrdersNow, 'fault'> {
  const inState = (...states: readonly OrderState[]): readonly LedgerOrder[] =>
    orders.filter(({ state }) => states.includes(state));
  const numbers = (some: readonly LedgerOrder[]): readonly number[] => some.map(({ number }) => number);
  // A later order holds what one that failed asked for.
  const last = Math.max(0, ...numbers(inState('written', 'sending', 'accepted', 'succeeded')));
  return {
    waiting: inState('written').length,
    awaited: inState('accepted').length,
    confirmed: inState('succeeded').length,
    refused: numbers(inState('refused')),
    failed: numbers(inState('failed')).filter((number) => number > last),
    unclear: numbers(inState('sending', 'unknown')),
  };
}
