import { describe, expect, test } from 'vitest';
import {
  accepted,
  emptyLedger,
  type Ledger,
  type LedgerOrder,
  sentItems,
  succeeded,
  undone,
} from '../../src/carrier/ledger.js';
import { formatLedger, parseLedger } from '../../src/carrier/ledger-text.js';
import type { AdiContent } from '../../src/outputs/c2/read-adi.js';
import { sentItem } from '../../src/outputs/c2/sent-item.js';
import fc from '../properties.js';

/** What an order makes of each name: a title, or nothing. */
type Change = Readonly<Record<string, string | undefined>>;
type End = 'done' | 'failed' | 'open';

function contentOf(change: Change): AdiContent {
  const objects = Object.entries(change).map(([code, title]) => ({
    element: 'Program' as const,
    code,
    properties: title === undefined ? [] : [['Name', title] as const],
    action: title === undefined ? ('DELETE' as const) : ('REGIST' as const),
  }));
  return { objects, mappings: [] };
}

function orderOf(number: number): LedgerOrder {
  const name = String(number).padStart(6, '0');
  return {
    number,
    correlate: name,
    file: `${name}-00000000.xml`,
    sha256: '0',
    cspId: 'A',
    lspId: 'B',
    state: 'sending',
  };
}

const hashes = (ledger: Ledger) => Object.fromEntries([...sentItems(ledger)].map(([key, { hash }]) => [key, hash]));

const change: fc.Arbitrary<Change> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
);
const history = fc.array(fc.record({ change, end: fc.constantFrom<End>('done', 'failed', 'open') }), { maxLength: 6 });

describe('the ledger', () => {
  test('holds what the orders that did not fail made of each item, in whatever order results come', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }), (orders, luck) => {
        let ledger: Ledger = {
          ...emptyLedger('one'),
          next: orders.length + 1,
          orders: orders.map((_, index) => orderOf(index + 1)),
        };
        const expected: Record<string, string> = {};
        for (const [index, { change: made, end }] of orders.entries()) {
          ledger = accepted(ledger, orderOf(index + 1), contentOf(made));
          if (end === 'failed') continue;
          for (const object of contentOf(made).objects) {
            if (object.action === 'DELETE') delete expected[`Program ${object.code}`];
            else expected[`Program ${object.code}`] = sentItem(object).hash;
          }
        }
        const results = orders.map(({ end }, index) => ({ end, number: index + 1, at: luck[index] ?? 0 }));
        for (const { end, number } of results.sort((a, b) => a.at - b.at)) {
          if (end === 'done') ledger = succeeded(ledger, number);
          if (end === 'failed') ledger = undone(ledger, number, 'failed');
          expect(parseLedger(formatLedger(ledger))).toEqual(ledger);
        }
        expect(hashes(ledger)).toEqual(expected);
        // What is settled is remembered once.
        const open = orders.filter(({ end }) => end === 'open').length;
        for (const layers of ledger.items.values()) expect(layers.length).toBeLessThanOrEqual(open + 1);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '',
    '{',
    '[]',
    '{"format": "airclass c2 ledger 2"}',
    formatLedger({ ...emptyLedger('one'), orders: [{ ...orderOf(1), file: '../../etc/passwd' }] }),
    formatLedger(emptyLedger('one')).replace('"items": {', '"items": {"Program a": [["x"]]'),
    formatLedger(emptyLedger('one')).replace('"items": {', '"items": {"Program a": []'),
  ])('is not read from %j', (text) => {
    expect(parseLedger(text)).toBeUndefined();
  });

  const whole: Ledger = {
    zone: 'one',
    next: 2,
    orders: [{ ...orderOf(1), note: 'a', result: '0', resultFile: 'ftp://files.example/r.xml' }],
    items: new Map([
      ['Program a', [{ order: 1 }, { order: 1, item: { hash: 'x' } }]],
      ['Schedule b', [{ order: 1, item: { hash: 'x', start: 5, channel: 'p1' } }]],
    ]),
  };
  type Json = Record<string, unknown>;
  const spoilt = (root: Json, [order]: readonly Json[] = [], items: Json = {}): string =>
    JSON.stringify({ ...JSON.parse(formatLedger(whole)), ...root, ...(order && { orders: [order] }), ...items });
  const order = { ...orderOf(1) };
  const items = (layer: unknown) => spoilt({}, [], { items: { 'Program a': layer } });

  test('is read back as it was written, in one order of keys', () => {
    expect(parseLedger(formatLedger(whole))).toEqual(whole);
    const turned = { ...whole, items: new Map([...whole.items].reverse()) };
    expect(formatLedger(turned)).toBe(formatLedger(whole));
    expect(formatLedger(emptyLedger('one'))).toBe(
      '{\n"format": "airclass c2 ledger 1",\n"zone": "one",\n"next": 1,\n"orders": [],\n"items": {}\n}\n',
    );
  });

  test.each<[string, string]>([
    ['another format', spoilt({ format: 'airclass c2 ledger 0' })],
    ['a zone that is a number', spoilt({ zone: 1 })],
    ['a next number in quotes', spoilt({ next: '2' })],
    ['half a number', spoilt({ next: 2.5 })],
    ['an order from the future', spoilt({ next: 1 })],
    ['orders by name', spoilt({ orders: {} })],
    ['items in a list', spoilt({ items: [] })],
    ['an order that is a number', spoilt({ orders: [1] })],
    ...Object.keys(order).map((key): [string, string] => [
      `an order without ${key}`,
      spoilt({}, [{ ...order, [key]: undefined }]),
    ]),
    ['an unknown state', spoilt({}, [{ ...order, state: 'lost' }])],
    ...['000001-0000000.xml', '00001-00000000.xml', '000001-00000000.xml.ready', 'a/000001-00000000.xml'].map(
      (file): [string, string] => [`an order in ${file}`, spoilt({}, [{ ...order, file }])],
    ),
    ['an item without layers', items([])],
    ['an item that is a layer', items({})],
    ['a layer that is a number', items([1])],
    ['a layer of no order', items([['1']])],
    ['a hash that is a number', items([[1, 2]])],
    ['a start without a channel', items([[1, 'x', 5]])],
    ['a start in quotes', items([[1, 'x', '5', 'p1']])],
    ['one bad layer of two', items([[1, 'x'], ['1']])],
  ])('%s: it is not read', (_, text) => {
    expect(parseLedger(text)).toBeUndefined();
  });

  test.each(['note', 'result', 'resultFile'])('a %s that is not text is left out', (key) => {
    const [read] = parseLedger(spoilt({}, [{ ...order, [key]: 5 }]))?.orders ?? [];
    expect(read).toEqual(order);
  });
});
