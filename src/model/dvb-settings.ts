import type { Span } from '../diagnostics/span.js';
import type { LocalText } from './local-text.js';

/** service_type of EN 300 468 by the word that a zone writes. */
export const DVB_SERVICE_TYPES = { tv: 0x01, sd: 0x16, hd: 0x19 } as const;

/** A language of the project as DVB names it. */
export interface DvbLanguage {
  /** `zh` */
  readonly tag: string;
  /** ISO 639-2, `zho`. */
  readonly code: string;
}

export interface DvbSettings {
  readonly originalNetworkId: number;
  readonly transportStreamId: number;
  /** Bits per second. */
  readonly bitrate: number;
  readonly days: number;
  /** In the order of the project's languages. */
  readonly languages: readonly DvbLanguage[];
  /** `undefined`: the zone's title. */
  readonly provider: LocalText | undefined;
  readonly serviceType: number;
  /** Does the file carry the time of its first instant? */
  readonly tellsTime: boolean;
  /** ISO 3166, three letters; `undefined`: no local time. */
  readonly country: string | undefined;
  readonly span: Span;
}
