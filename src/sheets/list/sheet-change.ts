import type { ClockTime, Day, Millis } from '../../model/time.js';
import type { Content } from '../match/content.js';

/** What deviates from the grid, as an entry of `changes:` says it. */
export type SheetChange =
  | { readonly kind: 'off'; readonly from: Day; readonly to: Day; readonly reason: string }
  | {
      readonly kind: 'cancel';
      readonly on: Day;
      readonly at: ClockTime;
      readonly rest: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'show';
      readonly on: Day;
      readonly at: ClockTime;
      /** `undefined`: what is there anyhow, at another time. */
      readonly content: Content | undefined;
      readonly movedTo?: ClockTime;
      readonly length?: Millis;
      /** Whether a course loses a lesson, so that what becomes of the later ones must be said. */
      readonly rest: boolean;
      readonly reason: string;
    }
  | {
      readonly kind: 'extra';
      readonly on: Day;
      readonly at: ClockTime;
      readonly content: Content;
      readonly length: Millis;
      readonly reason: string;
    }
  | {
      readonly kind: 'swap';
      readonly on: Day;
      readonly at: ClockTime;
      readonly with: { readonly day: Day; readonly at: ClockTime };
      readonly reason: string;
    };
