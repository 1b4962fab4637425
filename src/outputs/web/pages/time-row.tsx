import type { JSX } from 'preact';
import type { Site } from '../site.js';
import type { ChannelEvent } from '../zone-facts.js';
import { clockText, type WeekRow } from './week-rows.js';

interface TimeRowProps {
  readonly site: Site;
  readonly row: WeekRow;
  readonly cellOf: (event: ChannelEvent) => JSX.Element;
}

/** A row of a table of a week: a time of day, and what begins then on each day. */
export function TimeRow({ site, row: { at, cells }, cellOf }: TimeRowProps) {
  return site.common.of(
    'time-row',
    '',
    cells.length,
    (time = '', ...days: string[]) => (
      <tr>
        <th scope="row">{time}</th>
        {days.map((events) => (
          <td>{events}</td>
        ))}
      </tr>
    ),
    clockText(at),
    ...cells.map((events) => events.map(cellOf)),
  );
}
