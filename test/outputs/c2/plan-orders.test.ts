import { describe, expect, test } from 'vitest';
import { adiXml } from '../../../src/outputs/c2/adi-xml.js';
import type { C2Mapping, C2Object, C2State } from '../../../src/outputs/c2/c2-state.js';
import { planOrders } from '../../../src/outputs/c2/plan-orders.js';
import { type AdiContent, readAdi } from '../../../src/outputs/c2/read-adi.js';
import { itemKey, type SentItem, sentItem } from '../../../src/outputs/c2/sent-item.js';
import fc from '../../properties.js';
import { HOSTILE } from '../a-view.js';
import { CarrierStore } from './carrier-store.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.parse('2020-03-09T00:00:00+08:00');

const bytes = (order: AdiContent) => Buffer.concat([...adiXml(order)].map((chunk) => Buffer.from(chunk)));

/** A school's wishes: channels with airings by hour, and courses with lessons by number. */
interface Wishes {
  readonly day: number;
  readonly channels: Readonly<
    Record<string, { readonly name: string; readonly airings: Readonly<Record<string, string>> }>
  >;
  readonly courses: Readonly<Record<string, Readonly<Record<string, { readonly title: string; readonly at: number }>>>>;
}

function stateOf({ day, channels, courses }: Wishes): C2State {
  const objects: C2Object[] = [];
  const mappings: C2Mapping[] = [];
  const schedules: C2Object[] = [];
  for (const [id, { name, airings }] of Object.entries(channels)) {
    objects.push({ element: 'Channel', code: id, properties: [['Name', name]] });
    for (const [hour, title] of Object.entries(airings)) {
      const at = new Date(FIRST + day * DAY + Number(hour) * HOUR + 8 * HOUR).toISOString().replace(/\D/g, '');
      const properties = [
        ['ChannelCode', id],
        ['ProgramName', title],
        ['StartDate', at.slice(0, 8)],
        ['StartTime', at.slice(8, 14)],
      ] as const;
      schedules.push({ element: 'Schedule', code: `${id}.${at}`, properties });
    }
  }
  for (const [id, lessons] of Object.entries(courses)) {
    objects.push({ element: 'Series', code: id, properties: [['VolumnCount', String(Object.keys(lessons).length)]] });
    for (const [number, { title, at }] of Object.entries(lessons)) {
      const code = `${id}-${number}`;
      objects.push({ element: 'Program', code, properties: [['Name', title]] });
      mappings.push({
        parent: 'Series',
        parentCode: id,
        element: 'Program',
        elementCode: code,
        properties: [['Sequence', String(at)]],
      });
    }
  }
  return { objects: [...objects, ...schedules], mappings };
}

const title = fc.constantFrom('语文', '数学', HOSTILE, ' 空 格 ');
const wishes: fc.Arbitrary<Wishes> = fc.record({
  day: fc.constant(0),
  channels: fc.dictionary(
    fc.constantFrom('p1', 'p2', 'j1'),
    fc.record({
      name: title,
      airings: fc.dictionary(fc.integer({ min: 0, max: 71 }).map(String), title, { maxKeys: 6 }),
    }),
  ),
  courses: fc.dictionary(
    fc.constantFrom('chinese', 'math'),
    fc.dictionary(fc.integer({ min: 1, max: 5 }).map(String), fc.record({ title, at: fc.integer({ min: 1, max: 5 }) })),
  ),
});

/** Sends what is wanted day after day; answers what the carrier then has and what is remembered of it. */
function sendAll(days: readonly Wishes[]) {
  const store = new CarrierStore();
  const sent = new Map<string, SentItem>();
  for (const wanted of days) {
    const from = FIRST + wanted.day * DAY;
    for (const order of planOrders(sent, stateOf(wanted), { from, until: from + 3 * DAY })) {
      const written = bytes(order);
      expect(readAdi(written)).toEqual(order);
      store.take(written.toString());
      for (const item of [...order.objects, ...order.mappings]) {
        if (item.action === 'DELETE') sent.delete(itemKey(item));
        else sent.set(itemKey(item), sentItem(item));
      }
    }
  }
  return { store, sent };
}

const keysOf = ({ objects, mappings }: C2State) => [...objects, ...mappings].map(itemKey).sort();
const keysIn = (store: CarrierStore) => [...store.objects.keys(), ...store.mappings.keys()].sort();

describe('orders', () => {
  test('in turn bring an empty carrier to what is wanted last, property by property', () => {
    fc.assert(
      fc.property(fc.array(wishes, { minLength: 1, maxLength: 5 }), (all) => {
        const wanted = stateOf(all.at(-1) ?? { day: 0, channels: {}, courses: {} });
        const { store } = sendAll(all);
        expect(keysIn(store)).toEqual(keysOf(wanted));
        for (const { element, code, properties } of wanted.objects)
          expect(store.objects.get(`${element} ${code}`)).toEqual(Object.fromEntries(properties));
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is sent twice', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const { sent } = sendAll([wanted]);
        expect(planOrders(sent, stateOf(wanted), { from: FIRST, until: FIRST + 3 * DAY })).toEqual([]);
      }),
    );
  });

  const airing = (hour: number) => ({ [hour]: '语文' });
  const on = (day: number, airings: Readonly<Record<string, string>>): Wishes => ({
    day,
    channels: { p1: { name: '一年级', airings } },
    courses: {},
  });

  test('past schedules stay when the window moves on', () => {
    const { store } = sendAll([on(0, { ...airing(9), ...airing(33) }), on(1, airing(9))]);
    expect(keysIn(store)).toEqual(['Channel p1', 'Schedule p1.20200309090000000', 'Schedule p1.20200310090000000']);
  });

  test('schedules that come after a shorter window stay, those in it go', () => {
    const { store, sent } = sendAll([on(0, { ...airing(9), ...airing(60) })]);
    const [order] = planOrders(sent, stateOf(on(0, {})), { from: FIRST, until: FIRST + DAY });
    store.take(bytes(order ?? { objects: [], mappings: [] }).toString());
    expect(keysIn(store)).toEqual(['Channel p1', 'Schedule p1.20200311120000000']);
  });

  test('with their channel they go, however late they are', () => {
    const { store } = sendAll([on(0, { ...airing(9), ...airing(71) }), { day: 0, channels: {}, courses: {} }]);
    expect(keysIn(store)).toEqual([]);
  });

  test('mappings that go are an order of their own, before what they name', () => {
    const course = (...numbers: readonly number[]): Wishes => ({
      day: 0,
      channels: {},
      courses: { math: Object.fromEntries(numbers.map((at) => [at, { title: '数学', at }])) },
    });
    const { sent } = sendAll([course(1, 2)]);
    const orders = planOrders(sent, stateOf(course(1, 3)), { from: FIRST, until: FIRST + DAY });
    expect(
      orders.map((order) => [...order.objects, ...order.mappings].map((item) => `${item.action} ${itemKey(item)}`)),
    ).toEqual([
      ['DELETE Series math > Program math-2'],
      ['DELETE Program math-2', 'REGIST Program math-3', 'REGIST Series math > Program math-3'],
    ]);
  });

  test('a document that is not ours is refused', () => {
    for (const text of ['', 'no XML', '<ADI><Objects><Object/></Objects></ADI>', '<ADI>'])
      expect(() => readAdi(Buffer.from(text))).toThrow();
  });
});
