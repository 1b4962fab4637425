import type { LocalText } from '../../model/local-text.js';
import type { Instant, Millis } from '../../model/time.js';
import type { OrdersNow, TonightInput } from './tonight-input.js';

export interface ZoneTonight {
  readonly zone: string;
  readonly title: LocalText;
  readonly channels: number;
  /** Where its guide and its playout lists end; `undefined` where it has none. */
  readonly guide: Instant | undefined;
  readonly playout: Instant | undefined;
  readonly lockTime: Millis | undefined;
  /** `undefined`: it never had an order. */
  readonly orders: OrdersNow | undefined;
  readonly isTroubled: boolean;
}

export function zonesTonight({ release, orders, until }: TonightInput): readonly ZoneTonight[] {
  if (release.kind !== 'sound') return [];
  return release.timeline.zones.map((zone): ZoneTonight => {
    const [guide, playout] = [zone.guide?.until, zone.playout?.until];
    const own = orders.get(zone.id);
    return {
      zone: zone.id,
      title: zone.title,
      channels: zone.channels.length,
      guide,
      playout,
      lockTime: zone['lock-time-ms'],
      orders: own,
      isTroubled: endsBefore(guide, until) || endsBefore(playout, until) || (own !== undefined && isStuck(own)),
    };
  });
}

export function endsBefore(at: Instant | undefined, until: Instant): boolean {
  return at !== undefined && at < until;
}

/** The carrier does not have what it should, and does not get it by waiting. */
export function isStuck({ refused, failed, unclear, fault }: OrdersNow): boolean {
  return fault !== undefined || refused.length + failed.length + unclear.length > 0;
}
