import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { makeFolder } from '../files/make-folder.js';
import { readRegular, readRegularText } from '../files/regular-file.js';
import { replaceFile } from '../files/replace-file.js';
import { syncFolder } from '../files/sync-folder.js';
import type { MediaEnvironment } from '../media/guards.js';
import { withFolderLock } from '../media/with-folder-lock.js';
import { type AdiContent, readAdi } from '../outputs/c2/read-adi.js';
import { emptyLedger, type Ledger, type LedgerOrder } from './ledger.js';
import { formatLedger, parseLedger } from './ledger-text.js';
import { markedNext, markedZones, markNext } from './order-mark.js';

const LEDGER = 'sent.json';
/** Suffix of an order's name until it is in the ledger. */
const READY = '.ready';
const ORDER = /^(\d{6,15})-[0-9a-f]{8}\.xml$/;

/** `<out>/c2/<zone>`: the ledger and the orders of one zone, beside the releases, since it outlives them. */
export class OrderFolder {
  readonly path: string;

  constructor(
    readonly out: string,
    readonly zone: string,
    readonly environment: MediaEnvironment,
  ) {
    this.path = join(out, 'c2', zone);
  }

  /** `anew`: if the ledger is lost, one that begins after the existing orders. */
  read(anew = false): Ledger {
    const path = join(this.path, LEDGER);
    const marked = markedNext(this.out, this.zone);
    const last = Math.max(this.#lastOrder(), (marked ?? 1) - 1);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
      const isNew = last === 0 && marked === undefined;
      if (isNew || anew) return { ...emptyLedger(this.zone), next: last + 1 };
      throw ledgerLost(path, this.zone, last);
    }
    const ledger = parseLedger(readRegularText(path));
    if (ledger?.zone === this.zone) {
      if (last < ledger.next) return ledger;
      throw ledgerOld(path, last, ledger.next);
    }
    throw new UsageError({
      zh: `“${path}”不是专区“${this.zone}”的工单台账或已损坏；请从备份恢复，不要删除：它记着运营商已有的内容`,
      en: `"${path}" is not the ledger of zone "${this.zone}", or is damaged; restore it from a backup, do not delete it: it records what the carrier has`,
    });
  }

  /** Reads, changes and writes the ledger while no other process does. */
  async update(change: (ledger: Ledger) => Ledger | Promise<Ledger>, anew = false): Promise<Ledger> {
    // A command that stops must not leave a folder either.
    if (!isThere(this.path)) this.read(anew);
    makeFolder(this.path);
    return withFolderLock(this.path, this.environment, async () => {
      this.#sweep();
      const before = this.read(anew);
      const after = await change(before);
      if (after !== before) await this.#replace(LEDGER, Buffer.from(formatLedger(after)));
      // After the ledger, so that a killed process leaves no mark ahead of it; before any order can be sent.
      if (after.next > 1) await markNext(this.out, this.zone, after.next);
      for (const { file, state } of after.orders) if (state === 'written') this.#place(file);
      return after;
    });
  }

  /** Renamed once it is in the ledger. An order under its final name that is not in the ledger was lost from it. */
  async writeOrder(file: string, bytes: Uint8Array): Promise<void> {
    await this.#replace(join('orders', `${file}${READY}`), bytes);
  }

  #place(file: string): void {
    const path = join(this.path, 'orders', file);
    if (!isThere(`${path}${READY}`)) return;
    renameSync(`${path}${READY}`, path);
    syncFolder(dirname(path));
  }

  /** The highest number of an existing order; 0 if there is none. */
  #lastOrder(): number {
    const folder = join(this.path, 'orders');
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return 0;
    return readdirSync(folder).reduce((last, name) => Math.max(last, Number(ORDER.exec(name)?.[1] ?? 0)), 0);
  }

  /** The content of an order; throws if the file is not as it was written. */
  readOrder({ file, sha256 }: Pick<LedgerOrder, 'file' | 'sha256'>): AdiContent {
    this.#place(file);
    const path = join(this.path, 'orders', file);
    const bytes = isThere(path) ? readRegular(path) : undefined;
    if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) return readAdi(bytes);
    throw new UsageError({
      zh: `工单文件“${path}”不在或被改过，不能发送；请从备份恢复`,
      en: `the order "${path}" is missing or was changed, and cannot be sent; restore it from a backup`,
    });
  }

  /** Leftovers of a killed process: while we hold the lock, no other process writes. */
  #sweep(): void {
    for (const folder of [this.path, join(this.path, 'orders')]) {
      if (!isThere(folder)) continue;
      for (const name of readdirSync(folder)) if (/\.\d+\.new$/.test(name)) rmSync(join(folder, name), { force: true });
    }
  }

  /** Readers see the old file or the new one, never a part. */
  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.path, name);
    await replaceFile(path, bytes, `${path}.${process.pid}.new`);
  }
}

function ledgerLost(path: string, zone: string, last: number): UsageError {
  return new UsageError(
    {
      zh: `“${path}”不见了，而以前写过工单（最后一张是第 ${last} 号）：它记着运营商已有的内容，请从备份恢复；确实没有备份时，用 airclass c2 order --zone ${zone} --anew 从第 ${last + 1} 号起全部重新登记`,
      en: `"${path}" is missing although orders were written (the last is ${last}): it records what the carrier has; restore it from a backup. If there is none, airclass c2 order --zone ${zone} --anew registers everything again, from order ${last + 1} on`,
    },
    { exitCode: 1 },
  );
}

function ledgerOld(path: string, last: number, next: number): UsageError {
  return new UsageError(
    {
      zh: `“${path}”比工单旧：写过第 ${last} 号工单，而台账的下一号是 ${next}；请恢复最新的备份`,
      en: `"${path}" is older than the orders: order ${last} was written, and its next one is ${next}; restore the newest backup`,
    },
    { exitCode: 1 },
  );
}

/** The zones that ever had an order, also those that have lost their ledger or everything. */
export function zonesWithOrders(out: string): readonly string[] {
  const folder = join(out, 'c2');
  const there = isThere(folder)
    ? readdirSync(folder).filter((zone) => [LEDGER, 'orders'].some((name) => isThere(join(folder, zone, name))))
    : [];
  return [...new Set([...there, ...markedZones(out)])].sort(compareCodeUnits);
}
