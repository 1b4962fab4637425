import { createHash } from 'node:crypto';
import { UsageError } from '../diagnostics/usage-error.js';
import { DAY } from '../model/time.js';
import { adiXml } from '../outputs/c2/adi-xml.js';
import { planOrders } from '../outputs/c2/plan-orders.js';
import { type AdiContent, readAdi } from '../outputs/c2/read-adi.js';
import { C2_OBJECTS } from '../outputs/c2/work-order-state.js';
import { readCurrentFile } from '../release/current-file.js';
import { sequenceText } from '../release/release-id.js';
import { type Ledger, type LedgerOrder, type OrderState, sentItems, withOrder, withoutOld } from './ledger.js';
import type { OrderFolder } from './order-folder.js';
import { readSending, type Sending } from './sending.js';

/** How long past schedules are remembered, so that an earlier release that returns does not register them again. */
const REMEMBERED = 31 * DAY;
/** Not taken by the carrier: a new order includes everything in them. */
const REPLACEABLE: ReadonlySet<OrderState> = new Set<OrderState>(['written', 'refused']);
/** Characters that a carrier keeps of a CorrelateID. */
const CORRELATE_LENGTH = 32;
const OPEN: ReadonlySet<OrderState> = new Set<OrderState>(['sending', 'unknown']);

export interface WrittenOrders {
  /** Orders that wait to be sent, oldest first. */
  readonly orders: readonly { readonly order: LedgerOrder; readonly content: AdiContent }[];
  /** False if the same orders were waiting already. */
  readonly isNew: boolean;
}

interface Draft {
  readonly content: AdiContent;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Compares the current release with what the carrier was sent, and writes the difference as orders. */
export async function writeOrders(
  folder: OrderFolder,
  { dryRun, anew = false }: { readonly dryRun: boolean; readonly anew?: boolean },
): Promise<WrittenOrders> {
  const sending = readSending(folder.out, folder.zone);
  const wanted = readAdi(objectsOf(folder));
  let written: WrittenOrders = { orders: [], isNew: false };
  const change = async (before: Ledger): Promise<Ledger> => {
    refuseWhileOpen(before);
    const drafts = planOrders(sentItems(before), wanted, sending.window).map(draftOf);
    const waiting = before.orders.filter(({ state }) => state === 'written');
    if (waiting.map(({ sha256 }) => sha256).join() === drafts.map(({ sha256 }) => sha256).join()) {
      const orders = waiting.map((order) => ({ order, content: folder.readOrder(order) }));
      written = { orders, isNew: false };
      return before;
    }
    const orders = drafts.map((draft, index) => orderOf(draft, before.next + index, folder.zone, sending));
    written = { orders: orders.map((order, index) => ({ order, content: contentOf(drafts[index]) })), isNew: true };
    if (dryRun) return before;
    for (const [index, { file }] of orders.entries())
      await folder.writeOrder(file, drafts[index]?.bytes ?? Buffer.of());
    const kept = before.orders.reduce(
      (ledger, { number, state }) =>
        REPLACEABLE.has(state) ? withOrder(ledger, number, { state: 'superseded' }) : ledger,
      withoutOld(before, sending.window.from - REMEMBERED),
    );
    return { ...kept, next: before.next + orders.length, orders: [...kept.orders, ...orders] };
  };
  if (dryRun) await change(folder.read(anew));
  else await folder.update(change, anew);
  return written;
}

function objectsOf({ out, zone }: OrderFolder): Uint8Array {
  const bytes = readCurrentFile(out, `${zone}/${C2_OBJECTS}`);
  if (bytes !== undefined) return bytes;
  // If it were taken for an empty list, the carrier would delete everything.
  throw new UsageError(
    {
      zh: `当前版本没有 ${zone}/${C2_OBJECTS}；请重新运行 airclass build`,
      en: `the current release has no ${zone}/${C2_OBJECTS}; run airclass build again`,
    },
    { exitCode: 1 },
  );
}

/** The carrier's state is unknown while an order's outcome is. */
function refuseWhileOpen({ zone, orders }: Ledger): void {
  const open = orders.find(({ state }) => OPEN.has(state));
  if (open === undefined) return;
  throw new UsageError(
    {
      zh: `专区“${zone}”的第 ${open.number} 号工单结果不明，不能比较；请等待运营商的结果通知，或运行 airclass c2 send --zone ${zone} --retry 以同一 CorrelateID 重发`,
      en: `it is not known how order ${open.number} of zone "${zone}" ended, so there is nothing to compare with; wait for the carrier’s ResultNotify, or send it again under the same CorrelateID: airclass c2 send --zone ${zone} --retry`,
    },
    { exitCode: 1 },
  );
}

function draftOf(content: AdiContent): Draft {
  const bytes = Buffer.concat(Array.from(adiXml(content), (chunk) => Buffer.from(chunk)));
  return { content, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function contentOf(draft: Draft | undefined): AdiContent {
  return draft?.content ?? { objects: [], mappings: [] };
}

/** The CorrelateID follows from the content and the number, so that writing an order twice gives one order. */
function orderOf({ sha256 }: Draft, number: number, zone: string, { project, cspId, lspId }: Sending): LedgerOrder {
  const name = sequenceText(number);
  const own = createHash('sha256').update(`${project}\0${zone}\0${number}\0${sha256}`).digest('hex');
  return {
    number,
    correlate: `${name}${own}`.slice(0, CORRELATE_LENGTH),
    file: `${name}-${sha256.slice(0, 8)}.xml`,
    sha256,
    cspId,
    lspId,
    state: 'written',
  };
}
