import { createHash } from 'node:crypto';
import type { Instant } from '../../model/time.js';
import type { C2Mapping, C2Object } from './c2-state.js';

/** What is remembered of an object or a mapping that the carrier has. */
export interface SentItem {
  /** Of its properties. */
  readonly hash: string;
  /** Of a schedule. */
  readonly start?: Instant;
  /** The code of a schedule's channel. */
  readonly channel?: string;
}

/** By key, as `itemKey` makes them. */
export type SentItems = ReadonlyMap<string, SentItem>;

/** Codes contain no blank, so a key can be read back. */
export function itemKey(item: C2Object | C2Mapping): string {
  return 'code' in item
    ? `${item.element} ${item.code}`
    : `${item.parent} ${item.parentCode} > ${item.element} ${item.elementCode}`;
}

export function sentItem(item: C2Object | C2Mapping): SentItem {
  const hash = createHash('sha256').update(JSON.stringify(item.properties)).digest('hex').slice(0, 16);
  if (item.element !== 'Schedule' || !('code' in item)) return { hash };
  const { ChannelCode, StartDate = '', StartTime = '' } = Object.fromEntries(item.properties);
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(StartDate) ?? [];
  const start = Date.parse(`${year}-${month}-${day}T${StartTime.replace(/(..)(..)(..)/, '$1:$2:$3')}+08:00`);
  return { hash, start, ...(ChannelCode === undefined ? {} : { channel: ChannelCode }) };
}
