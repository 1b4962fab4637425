import type { Instant, Millis } from '../../model/time.js';
import type { AiredStretch } from './aired-stretches.js';
import type { PlannedItem } from './planned-item.js';
import type { AsRunRow, Lost, Verdict } from './verdict.js';

export interface Judging {
  /** What starts, ends or is missing by no more than this is as planned. */
  readonly tolerance: Millis;
  /** What comes after it is not known. */
  readonly until: Instant;
}

type Judged = Pick<AsRunRow, 'verdict' | 'played' | 'late' | 'lost'>;

/** `plays`: its own, in order. `meanwhile`: all that was on air in its slot, in order. */
export function judgeItem(
  planned: PlannedItem,
  plays: readonly AiredStretch[],
  meanwhile: readonly AiredStretch[],
  { tolerance, until }: Judging,
): Judged {
  const ends = Math.min(planned.isMeasured ? planned.ends : endOf(plays, planned), until);
  const pieces = piecesOf(planned.start, ends, meanwhile, new Set(plays)).filter(
    ({ from, to, what }) => to - from > tolerance && what !== 'own',
  );
  const lost = lossOf(pieces);
  const [first] = plays;
  if (first === undefined) {
    const { verdict, what } = worst(lost);
    return { verdict, played: longest(pieces.filter((piece) => piece.what === what))?.on, late: undefined, lost };
  }
  const late = first.start - planned.start;
  const verdict =
    late > tolerance ? 'late' : late < -tolerance ? 'early' : pieces.length > 0 ? 'interrupted' : 'as-planned';
  return { verdict, played: first, late, lost };
}

interface Piece {
  readonly from: Instant;
  readonly to: Instant;
  readonly what: 'own' | keyof Lost;
  readonly on: AiredStretch | undefined;
}

/** The stretch cut wherever another kind of item begins, gaps included. */
function piecesOf(
  from: Instant,
  to: Instant,
  aired: readonly AiredStretch[],
  own: ReadonlySet<AiredStretch>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Piece) => {
    const before = pieces.at(-1);
    if (before?.what !== piece.what) pieces.push(piece);
    else pieces[pieces.length - 1] = { ...longer(before, piece), from: before.from, to: piece.to };
  };
  let at = from;
  for (const on of aired) {
    const [begins, stops] = [Math.max(on.start, from), Math.min(on.end, to)];
    if (stops <= begins) continue;
    if (begins > at) add({ from: at, to: begins, what: 'nothing', on: undefined });
    add({ from: begins, to: stops, what: own.has(on) ? 'own' : on.isFiller ? 'filler' : 'other', on });
    at = stops;
  }
  if (to > at) add({ from: at, to, what: 'nothing', on: undefined });
  return pieces;
}

function lossOf(pieces: readonly Piece[]): Lost {
  const sum = (what: keyof Lost): Millis =>
    pieces.filter((piece) => piece.what === what).reduce((total, { from, to }) => total + to - from, 0);
  return { nothing: sum('nothing'), other: sum('other'), filler: sum('filler') };
}

function worst({ nothing, other, filler }: Lost): { readonly verdict: Verdict; readonly what: keyof Lost } {
  if (other > 0 && other >= filler && other >= nothing) return { verdict: 'wrong-item', what: 'other' };
  return filler > nothing ? { verdict: 'off-air', what: 'filler' } : { verdict: 'missing', what: 'nothing' };
}

function longest(pieces: readonly Piece[]): Piece | undefined {
  return pieces.reduce<Piece | undefined>(
    (best, piece) => (best === undefined ? piece : longer(best, piece)),
    undefined,
  );
}

function longer(a: Piece, b: Piece): Piece {
  return b.to - b.from > a.to - a.from ? b : a;
}

/** For a recording that was not measured: the end of its last play, within its slot. */
function endOf(plays: readonly AiredStretch[], { start, airing: { stop } }: PlannedItem): Instant {
  const last = plays.at(-1);
  return last === undefined ? stop : Math.min(stop, Math.max(start, last.end));
}
