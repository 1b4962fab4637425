import type { Text } from '../diagnostics/text.js';

/** Kinds of object, parents before what refers to them. */
export const C2_ELEMENTS = ['Category', 'Channel', 'Series', 'Program', 'Movie', 'Picture', 'Schedule'] as const;
export type C2Element = (typeof C2_ELEMENTS)[number];

/** How a text's length is counted; `bytes` are those of UTF-8. */
export type LengthUnit = 'characters' | 'bytes';

/** Formats in digits: local times of Beijing, without a zone; FF are frames. */
export type C2Shape = 'YYYYMMDD' | 'YYYYMMDDHHMMSS' | 'HHMMSS' | 'HHMM' | 'HHMISSFF';

export type C2Field =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'integer'; readonly digits: number }
  | { readonly kind: 'digits'; readonly shape: C2Shape }
  | { readonly kind: 'code'; readonly codes: readonly string[] };

export interface C2Property {
  readonly name: string;
  readonly required: boolean;
  readonly field: C2Field;
  /** The carrier's default. */
  readonly value?: string;
}

export type C2Tables = Readonly<Record<C2Element, readonly C2Property[]>>;

/** Codes of measured properties; what has no code here is not sent. */
export interface C2MediaCodes {
  readonly video: Readonly<Record<string, string>>;
  readonly audio: Readonly<Record<string, string>>;
  readonly container: Readonly<Record<string, string>>;
  /** By height in pixels. */
  readonly resolution: Readonly<Record<number, string>>;
  readonly definition: Readonly<Record<number, string>>;
}

/** How one carrier needs its work orders: data only. */
export interface C2Carrier {
  readonly id: string;
  readonly name: Text;
  readonly lengthsIn: LengthUnit;
  readonly tables: C2Tables;
  readonly media: C2MediaCodes;
}
