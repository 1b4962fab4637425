import { printable } from '../media/printable.js';
import { accepted, type Ledger, type LedgerOrder, type OrderState, succeeded, undone, withOrder } from './ledger.js';
import type { OrderFolder } from './order-folder.js';
import { withoutAccounts } from './without-accounts.js';

/** What a carrier's ResultNotify says. */
export interface ResultNotice {
  readonly cspId: string;
  readonly lspId: string;
  readonly correlate: string;
  readonly result: string;
  readonly resultFile: string;
}

export interface ResultAnswer {
  readonly result: 0 | -1;
  /** In English, for the carrier. */
  readonly description: string;
  /** What was recorded, if anything was. */
  readonly order?: LedgerOrder;
}

/** The carrier may have these, even one that it refused on another try, so a result can belong to them. */
const AWAITED: ReadonlySet<OrderState> = new Set<OrderState>(['sending', 'unknown', 'refused', 'accepted']);

/** An operator also knows of orders that reached the carrier without `c2 send`; a carrier cannot know of one not sent. */
const AWAITED_BY_OPERATOR: ReadonlySet<OrderState> = new Set<OrderState>([...AWAITED, 'written']);

/**
 * Finds a notice's order among the zones and records its result once. A zone whose ledger cannot be read does not
 * affect the others; if the order is found nowhere else, it may belong to that zone, and its error is thrown.
 */
export async function takeResult(
  folders: readonly OrderFolder[],
  notice: ResultNotice,
  from: 'carrier' | 'operator' = 'carrier',
): Promise<ResultAnswer> {
  const awaited = from === 'operator' ? AWAITED_BY_OPERATOR : AWAITED;
  // In the form that we write; anything else is not searched for.
  if (!/^\d{6,}[0-9a-f]{26}$/.test(notice.correlate)) return refuse('no order has this CorrelateID');
  const { folder, failure } = folderOf(folders, notice);
  if (folder === undefined && failure !== undefined) throw failure.error;
  if (folder === undefined) return refuse('no order has this CorrelateID');
  let answer = refuse('no order has this CorrelateID');
  await folder.update((ledger) => {
    const order = orderOf(ledger, notice);
    if (order === undefined) return ledger;
    const objection = objectionTo(notice, order, awaited);
    if (objection !== undefined) {
      answer = refuse(objection);
      return ledger;
    }
    if (order.result === notice.result && !awaited.has(order.state)) {
      answer = { result: 0, description: 'known already' };
      return ledger;
    }
    const after = record(ledger, order, notice, folder);
    const recorded = orderOf(after, notice) ?? order;
    answer = isKnown(notice.result)
      ? { result: 0, description: '', order: recorded }
      : { ...refuse(`CmdResult is 0 or -1, not ${printable(notice.result, 40)}`), order: recorded };
    return after;
  });
  return answer;
}

interface Found {
  readonly folder?: OrderFolder;
  /** Of the first zone whose ledger cannot be read. */
  readonly failure?: { readonly error: unknown };
}

function folderOf(folders: readonly OrderFolder[], notice: ResultNotice): Found {
  let failure: Found['failure'];
  for (const folder of folders) {
    try {
      if (orderOf(folder.read(), notice) !== undefined) return { folder };
    } catch (error) {
      failure ??= { error };
    }
  }
  return failure === undefined ? {} : { failure };
}

function refuse(description: string): ResultAnswer {
  return { result: -1, description };
}

function orderOf({ orders }: Ledger, { correlate }: ResultNotice): LedgerOrder | undefined {
  return orders.find((order) => order.correlate === correlate);
}

function objectionTo(notice: ResultNotice, order: LedgerOrder, awaited: ReadonlySet<OrderState>): string | undefined {
  if (notice.cspId !== order.cspId) return 'CSPID is not that of the order';
  if (notice.lspId !== order.lspId) return 'LSPID is not that of the order';
  if (awaited.has(order.state)) return undefined;
  if (order.state === 'superseded') return 'a later order took its place, and it was never sent';
  if (order.result === undefined) return 'the order was not sent';
  return order.result === notice.result ? undefined : `CmdResult ${order.result} was reported before`;
}

function isKnown(result: string): boolean {
  return result === '0' || result === '-1';
}

/** An unknown result code leaves the order open: it may be sent again, under the same CorrelateID. */
function record(ledger: Ledger, order: LedgerOrder, notice: ResultNotice, folder: OrderFolder): Ledger {
  const resultFile = withoutAccounts(printable(notice.resultFile, 500));
  const outcome = { result: printable(notice.result, 40), ...(resultFile === '' ? {} : { resultFile }) };
  if (notice.result === '-1') return withOrder(undone(ledger, order.number, 'failed'), order.number, outcome);
  if (notice.result !== '0') {
    const note = `CmdResult ${outcome.result}`;
    return withOrder(undone(ledger, order.number, 'unknown'), order.number, { note });
  }
  const taken = order.state === 'accepted' ? ledger : accepted(ledger, order, folder.readOrder(order));
  return withOrder(succeeded(taken, order.number), order.number, outcome);
}
