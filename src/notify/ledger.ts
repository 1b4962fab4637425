import { isFields, isListOf, isOneOf, isShape, isText, maybe } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';

/**
 * `sending`: an attempt began and its end is not known; `unknown`: it ended without a reliable answer; `sent`: the receiver
 * took it; `refused`: it did not; `not-delivered`: it was not reached.
 */
export const DELIVERY_STATES = ['sending', 'unknown', 'sent', 'refused', 'not-delivered'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What became of one message to one receiver. */
export interface LedgerEntry {
  readonly about: string;
  readonly to: string;
  /** Hex SHA-256 of the text. */
  readonly digest: string;
  readonly state: DeliveryState;
  /** When it was last attempted: ISO 8601, UTC. */
  readonly at: string;
  readonly note?: string | undefined;
}

/** In the order of their first attempts. */
export type Ledger = readonly LedgerEntry[];

const FORMAT = 'airclass notify ledger 1';
/** What was about releases that are long gone is not sent again anyway; what is being sent stays, however many get it. */
const MAX_ENTRIES = 5_000;

const isEntry = isShape<LedgerEntry>({
  about: isText,
  to: isText,
  digest: isText,
  state: isOneOf(DELIVERY_STATES),
  at: isText,
  note: maybe(isText),
});

export function entryOf(ledger: Ledger, about: string, to: string): LedgerEntry | undefined {
  return ledger.find((entry) => entry.about === about && entry.to === to);
}

export function withEntry(ledger: Ledger, entry: LedgerEntry): Ledger {
  const known = entryOf(ledger, entry.about, entry.to);
  if (known !== undefined) return ledger.map((one) => (one === known ? entry : one));
  const older = ledger.filter(({ about }) => about !== entry.about);
  const surplus = new Set(older.slice(0, Math.max(0, ledger.length + 1 - MAX_ENTRIES)));
  return [...ledger.filter((one) => !surplus.has(one)), entry];
}

/** One entry per line, so that a person can read it. */
export function formatLedger(ledger: Ledger): string {
  const lines = ledger.map((entry) => JSON.stringify(entry));
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return `{\n"format": ${JSON.stringify(FORMAT)},\n"entries": [${list}]\n}\n`;
}

/** `undefined` for what is not a ledger. */
export function parseLedger(text: string): Ledger | undefined {
  const root = parseJson(text);
  if (!isFields(root) || root.format !== FORMAT) return undefined;
  return isListOf(isEntry)(root.entries) ? root.entries : undefined;
}
