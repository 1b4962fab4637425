import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { makeFolder } from '../files/make-folder.js';
import { readRegularText } from '../files/regular-file.js';
import { replaceFile } from '../files/replace-file.js';
import { formatLedger, type Ledger, type LedgerEntry, parseLedger, withEntry } from './ledger.js';

const LEDGER = 'sent.json';
/** Among the releases, apart from the ledger: where there is one and no ledger, the ledger was lost. */
const MARK = '.notified';

/** `<out>/notify`: what was sent, beside the releases, since it outlives them. */
export class NotifyFolder {
  readonly path: string;
  #ledger: Ledger | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly out: string) {
    this.path = join(out, 'notify');
  }

  /** As it is on the disk; throws where it is lost or damaged: nothing may be sent twice. `anew`: a lost one begins again. */
  read(anew = false): Ledger {
    const path = join(this.path, LEDGER);
    if (!isThere(path)) {
      if (anew || !isThere(this.#mark)) return [];
      throw new UsageError(
        {
          zh: `“${path}”不见了，而以前发过通知：它记着发过什么，请从备份恢复；确实没有时加上 --anew，已发过的可能再发一次`,
          en: `"${path}" is missing although notices were sent: it records what was; restore it from a backup, or add --anew, and what was sent may be sent again`,
        },
        { exitCode: 1 },
      );
    }
    const ledger = parseLedger(readRegularText(path));
    if (ledger !== undefined) return ledger;
    throw new UsageError(
      {
        zh: `“${path}”不是通知台账或已损坏，什么也没有发送；请从备份恢复，或移走它并加上 --anew，已发过的可能再发一次`,
        en: `"${path}" is not the ledger of notices, or is damaged, and nothing was sent; restore it from a backup, or move it away and add --anew, and what was sent may be sent again`,
      },
      { exitCode: 1 },
    );
  }

  /** Takes the ledger into memory; only one process does so at a time, which holds the lock. */
  async open(anew: boolean): Promise<Ledger> {
    const ledger = this.read(anew);
    this.#ledger = ledger;
    makeFolder(this.path);
    for (const name of readdirSync(this.path))
      if (name.endsWith('.new')) rmSync(join(this.path, name), { force: true });
    await this.#write(ledger);
    if (isThere(join(this.out, 'releases')) && !isThere(this.#mark)) await replaceFile(this.#mark, Buffer.from('1\n'));
    return ledger;
  }

  /** On the disk when it returns; several at once take turns. */
  record(entry: LedgerEntry): Promise<void> {
    const turn = this.#turn.then(async () => {
      this.#ledger = withEntry(this.#ledger ?? [], entry);
      await this.#write(this.#ledger);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  get #mark(): string {
    return join(this.out, 'releases', MARK);
  }

  async #write(ledger: Ledger): Promise<void> {
    await replaceFile(join(this.path, LEDGER), Buffer.from(formatLedger(ledger)));
  }
}
