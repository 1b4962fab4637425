import { channelRenumbered } from './channel-renumbered.js';
import { formatGone } from './format-gone.js';
import type { Guard } from './guard.js';
import { guideLocked } from './guide-locked.js';
import { playoutLocked } from './playout-locked.js';
import { streamMoves } from './stream-moves.js';
import { zoneShrinks } from './zone-shrinks.js';

/** Comparisons of a new release with the current one, in the order of printing. */
export const guards: readonly Guard[] = [
  zoneShrinks,
  formatGone,
  channelRenumbered,
  guideLocked,
  playoutLocked,
  streamMoves,
];
