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
});
