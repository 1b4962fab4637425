import { Socket } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { ConnectionSlots } from '../../src/carrier/connection-slots.js';

const LIMITS = { all: 5, perAddress: 3, grace: 100 };

let now = 0;
let slots: ConnectionSlots;
let sockets: Socket[];

beforeEach(() => {
  now = 1000;
  slots = new ConnectionSlots(LIMITS, () => now);
  sockets = [];
});

/** One call from each address; a socket that is closed is known by `destroyed`. */
function calls(...addresses: readonly string[]): void {
  for (const address of addresses) {
    const socket = new Socket();
    Object.defineProperty(socket, 'remoteAddress', { value: address });
    sockets.push(socket);
    slots.admit(socket);
  }
}

/** The calls, by number from 0, that were closed. */
const closed = () => sockets.flatMap(({ destroyed }, call) => (destroyed ? [call] : []));
const served = (...numbers: readonly number[]) => {
  for (const call of numbers) slots.serve(sockets[call] ?? new Socket());
};

describe('an address that has all places of an address', () => {
  test('loses its oldest, once that had its time', () => {
    calls('10.0.0.1', '10.0.0.2', '10.0.0.1', '10.0.0.1');
    expect(closed()).toEqual([]);
    now += LIMITS.grace;
    calls('10.0.0.1');
    expect(closed()).toEqual([0]);
    calls('10.0.0.1');
    expect(closed()).toEqual([0, 2]);
  });

  test('gets no place before that time is over', () => {
    calls('10.0.0.1', '10.0.0.1', '10.0.0.1');
    now += LIMITS.grace - 1;
    calls('10.0.0.1');
    expect(closed()).toEqual([3]);
  });

  test('keeps those that are being answered', () => {
    calls('10.0.0.1', '10.0.0.1', '10.0.0.1');
    served(0, 2);
    now += LIMITS.grace;
    calls('10.0.0.1', '10.0.0.1');
    // The fifth is as new as the fourth, which is in its first moments.
    expect(closed()).toEqual([1, 4]);
  });
});

describe('where all places are taken', () => {
  test('the address with the most that can be closed loses its oldest', () => {
    calls('10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3', '10.0.0.3');
    served(1);
    now += LIMITS.grace;
    calls('10.0.0.9');
    expect(closed()).toEqual([3]);
  });

  test('of addresses with as many, the one that had as many first', () => {
    calls('10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.1', '10.0.0.3');
    now += LIMITS.grace;
    calls('10.0.0.9');
    expect(closed()).toEqual([1]);
  });

  test.each<[string, () => void]>([
    ['all are being answered', () => served(0, 1, 2, 3, 4)],
    ['all are in their first moments', () => (now += -1)],
  ])('and %s, a new one is closed', (_, then) => {
    calls('10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3');
    now += LIMITS.grace;
    then();
    calls('10.0.0.9');
    expect(closed()).toEqual([5]);
  });

  test('one that ends by itself leaves its place', async () => {
    calls('10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3');
    const gone = new Promise((resolve) => sockets[0]?.once('close', resolve));
    sockets[0]?.destroy();
    await gone;
    calls('10.0.0.9');
    expect(closed()).toEqual([0]);
  });
});

/** Whether the second counts as the first: with one place per address, it takes the first one's. */
test.each([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.2', false],
  ['::ffff:10.0.0.1', '10.0.0.1', true],
  ['::FFFF:10.0.0.1', '::ffff:10.0.0.2', false],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:a:b:c:d', true],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:3:3:4:5:6', false],
  ['2001:db8:1:2::5', '2001:db8:1:2:3:4:5:6', true],
  ['2001:db8::5', '2001:db8:0:0:1:2:3:4', true],
  ['2001:db8::5', '2001:db8::1:0:0:0:5', false],
  ['2001:db8:1:2::', '2001:db8:1:2:0:0:0:1', true],
  ['::1', '0:0:0:0:9::', true],
  ['::1', '::2:0:0:0:1', false],
  ['', '', true],
  ['', '10.0.0.1', false],
])('%s and %s are one caller: %j', (first, second, isSame) => {
  slots = new ConnectionSlots({ ...LIMITS, perAddress: 1 }, () => now);
  calls(first);
  now += LIMITS.grace;
  calls(second);
  expect(closed()).toEqual(isSame ? [0] : []);
});
