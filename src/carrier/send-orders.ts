import { join } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import type { Millis } from '../model/time.js';
import { withBuildLock } from '../release/build-lock.js';
import { type ExecCmdOutcome, execCmd } from './exec-cmd.js';
import { accepted, type Ledger, type LedgerOrder, type OrderState, withOrder } from './ledger.js';
import type { OrderFolder } from './order-folder.js';

export interface Account {
  readonly user: string;
  readonly password: string;
}

export interface SendOptions {
  readonly endpoint: string;
  readonly orderUrl: string;
  /** For the endpoint. */
  readonly account: Account | undefined;
  /** For the carrier to fetch the order with; it goes into CmdFileURL on the wire alone. */
  readonly orderAccount: Account | undefined;
  readonly timeout: Millis;
  /** Also orders that were refused or whose outcome is unknown, under their CorrelateID. */
  readonly retry: boolean;
  readonly signal: AbortSignal;
}

export type SendStep =
  | { readonly kind: 'accepted'; readonly order: LedgerOrder }
  /** Stopped at this order; it and the later ones wait. */
  | {
      readonly kind: 'stopped';
      readonly order: LedgerOrder;
      readonly outcome: Exclude<ExecCmdOutcome, { kind: 'accepted' }>;
    }
  | { readonly kind: 'needs-retry'; readonly order: LedgerOrder };

const WAITING: ReadonlySet<OrderState> = new Set<OrderState>(['written', 'sending', 'unknown', 'refused']);

/** Sends waiting orders, oldest first, each after the previous one was accepted. Only one process sends for a zone. */
export async function sendOrders(folder: OrderFolder, options: SendOptions): Promise<readonly SendStep[]> {
  const lock = join(folder.path, 'lock');
  return withBuildLock(lock, () => sendAlone(folder, options), busy(folder.zone));
}

async function sendAlone(folder: OrderFolder, options: SendOptions): Promise<readonly SendStep[]> {
  const steps: SendStep[] = [];
  for (const { number, state } of folder.read().orders) {
    if (!WAITING.has(state)) continue;
    const step = await sendOne(folder, number, options);
    if (step === undefined) continue;
    steps.push(step);
    if (step.kind !== 'accepted') break;
  }
  return steps;
}

/** `undefined` where a result came in meanwhile. */
async function sendOne(folder: OrderFolder, number: number, options: SendOptions): Promise<SendStep | undefined> {
  let before: LedgerOrder | undefined;
  const begin = (ledger: Ledger): Ledger => {
    before = ledger.orders.find((order) => order.number === number);
    const begins = before !== undefined && WAITING.has(before.state) && (before.state === 'written' || options.retry);
    // Recorded before the first byte is sent: if the process dies now, the next run knows that the carrier may have it.
    return begins ? withOrder(ledger, number, { state: 'sending' }) : ledger;
  };
  const known = folder.read().orders.find((order) => order.number === number);
  const content = known && folder.readOrder(known);
  await folder.update(begin);
  if (before === undefined || content === undefined || !WAITING.has(before.state)) return undefined;
  const { state: earlier } = before;
  if (earlier !== 'written' && !options.retry) return { kind: 'needs-retry', order: before };
  const outcome = await execCmd({ ...options, ...callOf(before, options) });
  const after = await folder.update((ledger) => {
    const order = ledger.orders.find((one) => one.number === number);
    // A result may have arrived before the reply; it is kept.
    if (order?.state !== 'sending') return ledger;
    if (outcome.kind === 'accepted') return accepted(ledger, order, content);
    return withOrder(ledger, number, { state: stateAfter(outcome, earlier), note: outcome.detail });
  });
  options.signal.throwIfAborted();
  const order = after.orders.find((one) => one.number === number) ?? before;
  return outcome.kind === 'accepted' ? { kind: 'accepted', order } : { kind: 'stopped', order, outcome };
}

function callOf({ cspId, lspId, correlate, file }: LedgerOrder, { orderUrl, orderAccount }: SendOptions) {
  const url = new URL(`${orderUrl.replace(/\/$/, '')}/${file}`);
  if (orderAccount !== undefined) {
    url.username = encodeURIComponent(orderAccount.user);
    url.password = encodeURIComponent(orderAccount.password);
  }
  return { cspId, lspId, correlate, fileUrl: url.href };
}

/** After an unknown outcome a refusal proves nothing: the carrier may refuse an order that it already has. */
function stateAfter(outcome: Exclude<ExecCmdOutcome, { kind: 'accepted' }>, earlier: OrderState): OrderState {
  if (earlier === 'sending' || earlier === 'unknown') return 'unknown';
  if (outcome.kind === 'not-delivered') return earlier;
  return outcome.kind;
}

function busy(zone: string): Text {
  return {
    zh: `另一个 airclass 正在发送专区“${zone}”的工单；请等它结束后再试`,
    en: `another airclass is sending the orders of zone "${zone}"; try again when it has ended`,
  };
}
