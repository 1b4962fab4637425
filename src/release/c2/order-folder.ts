import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/diagnostic-list.js';
import { readRegular, readRegularText } from '../../diagnostics/regular-file.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { exclusively } from '../../media/exclusive.js';
import type { MediaEnvironment } from '../../media/guards.js';
import { type AdiContent, readAdi } from '../../outputs/c2/read-adi.js';
import { FullFile } from '../full-file.js';
import { isThere } from '../is-there.js';
import { makeFolder } from '../make-folder.js';
import { syncFolder } from '../sync-folder.js';
import { emptyLedger, type Ledger, type LedgerOrder } from './ledger.js';
import { formatLedger, parseLedger } from './ledger-text.js';

const LEDGER = 'sent.json';

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

  read(): Ledger {
    const path = join(this.path, LEDGER);
    if (!isThere(path)) return emptyLedger(this.zone);
    const ledger = parseLedger(readRegularText(path));
    if (ledger?.zone === this.zone) return ledger;
    throw new UsageError({
      zh: `“${path}”不是分区“${this.zone}”的工单台账或已损坏；请从备份恢复，不要删除：它记着运营商已有的内容`,
      en: `"${path}" is not the ledger of zone "${this.zone}", or is broken; bring it back from a backup, do not delete it: it remembers what the carrier has`,
    });
  }

  /** Reads, changes and writes the ledger while no other process does. */
  async update(change: (ledger: Ledger) => Ledger | Promise<Ledger>): Promise<Ledger> {
    makeFolder(this.path);
    return exclusively(this.path, this.environment, async () => {
      const before = this.read();
      const after = await change(before);
      if (after !== before) await this.#replace(LEDGER, Buffer.from(formatLedger(after)));
      return after;
    });
  }

  async writeOrder(file: string, bytes: Uint8Array): Promise<void> {
    await this.#replace(join('orders', file), bytes);
  }

  /** What an order asks for; throws where the file is not what was written. */
  readOrder({ file, sha256 }: Pick<LedgerOrder, 'file' | 'sha256'>): AdiContent {
    const path = join(this.path, 'orders', file);
    const bytes = isThere(path) ? readRegular(path) : undefined;
    if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256) return readAdi(bytes);
    throw new UsageError({
      zh: `工单文件“${path}”不在或被改过，不能发送；请从备份恢复`,
      en: `the order "${path}" is not there or was changed, and cannot be sent; bring it back from a backup`,
    });
  }

  /** The old file or the new one, whatever happens. */
  async #replace(name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.path, name);
    const fresh = `${path}.${process.pid}.new`;
    rmSync(fresh, { force: true });
    const file = new FullFile(fresh);
    try {
      await file.write(bytes);
    } catch (error) {
      await file.abandon();
      throw error;
    }
    await file.close();
    renameSync(fresh, path);
    syncFolder(dirname(path));
  }
}

/** The zones that ever had an order. */
export function zonesWithOrders(out: string): readonly string[] {
  const folder = join(out, 'c2');
  if (!isThere(folder)) return [];
  return readdirSync(folder)
    .filter((zone) => isThere(join(folder, zone, LEDGER)))
    .sort(compareCodeUnits);
}
