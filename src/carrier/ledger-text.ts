import { compareCodeUnits } from '../diagnostics/order.js';
import { isFields } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import { type Layer, type Ledger, type LedgerOrder, ORDER_STATES } from './ledger.js';

const FORMAT = 'airclass c2 ledger 1';

/** One order or item per line, so that a person can compare two ledgers. */
export function formatLedger({ zone, next, orders, items }: Ledger): string {
  const lines = (rows: readonly string[]): string => (rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`);
  const keys = [...items.keys()].sort(compareCodeUnits);
  const rows = keys.map((key) => `${JSON.stringify(key)}: ${JSON.stringify((items.get(key) ?? []).map(formatLayer))}`);
  const head = `"format": ${JSON.stringify(FORMAT)},\n"zone": ${JSON.stringify(zone)},\n"next": ${next}`;
  const list = lines(orders.map((order) => JSON.stringify(order)));
  return `{\n${head},\n"orders": [${list}],\n"items": {${lines(rows)}}\n}\n`;
}

/** `undefined` for what is not a ledger. */
export function parseLedger(text: string): Ledger | undefined {
  const root = parseJson(text);
  if (!isFields(root) || root.format !== FORMAT || typeof root.zone !== 'string') return undefined;
  const { zone, next, orders, items } = root;
  if (typeof next !== 'number' || !Number.isSafeInteger(next) || !Array.isArray(orders) || !isFields(items))
    return undefined;
  const read = orders.map(readOrder);
  const layers = Object.entries(items).map(([key, value]) => [key, readLayers(value)] as const);
  const sound = read.filter((order) => order !== undefined);
  const known = layers.filter((entry): entry is readonly [string, readonly Layer[]] => entry[1] !== undefined);
  if (sound.length !== read.length || known.length !== layers.length) return undefined;
  if (sound.some(({ number }) => number >= next)) return undefined;
  return { zone, next, orders: sound, items: new Map(known) };
}

function formatLayer({ order, item }: Layer): readonly unknown[] {
  if (item === undefined) return [order];
  return item.start === undefined ? [order, item.hash] : [order, item.hash, item.start, item.channel];
}

function readLayers(value: unknown): readonly Layer[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const layers = value.map(readLayer);
  const sound = layers.filter((layer) => layer !== undefined);
  return sound.length === layers.length ? sound : undefined;
}

function readLayer(value: unknown): Layer | undefined {
  if (!Array.isArray(value)) return undefined;
  const [order, hash, start, channel]: readonly unknown[] = value;
  if (typeof order !== 'number') return undefined;
  if (hash === undefined) return { order };
  if (typeof hash !== 'string') return undefined;
  if (start === undefined) return { order, item: { hash } };
  if (typeof start !== 'number' || typeof channel !== 'string') return undefined;
  return { order, item: { hash, start, channel } };
}

function readOrder(value: unknown): LedgerOrder | undefined {
  if (!isFields(value)) return undefined;
  const { number, correlate, file, sha256, cspId, lspId, note, result, resultFile } = value;
  const state = ORDER_STATES.find((known) => known === value.state);
  if (typeof number !== 'number' || typeof correlate !== 'string' || state === undefined) return undefined;
  // The name of an order file: an edited ledger must not make us send another file.
  if (typeof file !== 'string' || !/^\d{6,}-[0-9a-f]{8}\.xml$/.test(file)) return undefined;
  if (typeof sha256 !== 'string' || typeof cspId !== 'string' || typeof lspId !== 'string') return undefined;
  return {
    number,
    correlate,
    file,
    sha256,
    cspId,
    lspId,
    state,
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof result === 'string' ? { result } : {}),
    ...(typeof resultFile === 'string' ? { resultFile } : {}),
  };
}
