import type { Span } from '../diagnostics/span.js';

export type DiypVariant = 'diyp' | 'super-live';

export interface DiypSettings {
  readonly days: number;
  readonly pastDays: number;
  readonly variants: readonly DiypVariant[];
  readonly span: Span;
}

export interface RssSettings {
  /** The page that the feed belongs to. */
  readonly link: string;
  /** Where readers find the zone's folder of the current release. */
  readonly url: string | undefined;
  /** Lessons that opened within this many days before the first are included. */
  readonly pastDays: number;
  readonly span: Span;
}

/** Parts of a package with values that are not measured. */
export type AdiAssetClass = 'title' | 'movie';

export interface AdiSettings {
  readonly provider: string;
  /** A domain. */
  readonly providerId: string;
  readonly product: string;
  /** Four capital letters. */
  readonly assetPrefix: string;
  readonly category: string | undefined;
  readonly qaContact: string;
  readonly billingId: string;
  /** Pattern with the keys of `media.file`. */
  readonly poster: string | undefined;
  /** Names for Title_Brief, by id of a grade, a subject or a course. */
  readonly shortNames: Readonly<Record<string, string>>;
  /** Values for every package that are not measured. */
  readonly values: Readonly<Record<AdiAssetClass, Readonly<Record<string, string>>>>;
  readonly span: Span;
}

export const CALENDARS_OF = ['grades', 'teachers'] as const;
export type CalendarsOf = (typeof CALENDARS_OF)[number];

export interface CalendarSettings {
  readonly of: readonly CalendarsOf[];
  readonly days: number;
  readonly pastDays: number;
  readonly span: Span;
}

export interface FeedSettings {
  readonly rss: RssSettings | undefined;
  readonly adi: AdiSettings | undefined;
  readonly calendar: CalendarSettings | undefined;
}
