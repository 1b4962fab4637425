import type { RecordingPrint } from '../../media/prints/recording-print.js';

export interface KnownRecording {
  readonly fingerprint: string;
  /** Below the media folder; the first of equal files. */
  readonly file: string;
  readonly print: RecordingPrint;
  /** It only fills time. */
  readonly isFiller: boolean;
}

/** A slate that has one colour is known by its brightness, of 256 levels; others by their picture. */
export type SlatePicture = { readonly level: number } | { readonly picture: Uint32Array };

/** What may be heard. */
export interface Library {
  readonly recordings: ReadonlyMap<string, KnownRecording>;
  readonly slates: readonly SlatePicture[];
  /** The lesson, else the programme, that a file belongs to. */
  readonly names: ReadonlyMap<string, ItemName>;
}

export interface ItemName {
  readonly lesson: string | undefined;
  readonly programme: string | undefined;
}
