import type { ComponentChildren } from 'preact';
import { spokenTime } from '../calendar/spoken.js';
import { TimeText } from '../calendar/time-text.js';
import type { Day, Instant } from '../model/time.js';

const clocks = new Map<string, TimeText>();

interface MomentProps {
  readonly at: Instant;
  readonly timeZone: string;
  /** What is shown; date and time if nothing is said. */
  readonly children?: ComponentChildren;
}

/** An instant on the clock of the project; programs read it with its offset. */
export function Moment({ at, timeZone, children }: MomentProps) {
  const clock = clocks.get(timeZone) ?? new TimeText(timeZone);
  clocks.set(timeZone, clock);
  return <time dateTime={clock.iso(at)}>{children ?? spokenTime(at, timeZone)}</time>;
}

/** `2020-03-09 – 2020-03-15`, both included. */
export function DaysFromTo({ from, to }: { readonly from: Day; readonly to: Day }) {
  return (
    <>
      <time dateTime={from}>{from}</time> – <time dateTime={to}>{to}</time>
    </>
  );
}
