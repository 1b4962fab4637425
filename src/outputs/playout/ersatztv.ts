import { TimeText } from '../../calendar/time-text.js';
import { addDays, type Day, type Instant } from '../../model/time.js';
import type { ZoneView } from '../output.js';
import { ersatztvMedia } from './ersatztv-media.js';
import type { PlayoutDay } from './playout-day.js';
import type { PlayoutItem } from './playout-items.js';

const VERSION = 'https://ersatztv.org/playout/version/0.0.3';

/** One day for ErsatzTV next, as schemas/ersatztv-playout.schema.json describes it; one item per line. */
export function ersatztvDay({ items, recordings, project, settings }: PlayoutDay): string {
  const time = new TimeText(project.timeZone);
  const parts = new PartNumbers();
  const lines = items.map((item) =>
    JSON.stringify({
      id: parts.idOf(item),
      start: time.iso(item.start),
      finish: time.iso(item.start + item.clip.out - item.clip.in),
      ...ersatztvMedia(item.clip, recordings, settings),
    }),
  );
  return `{"version":"${VERSION}","items":[\n${lines.join(',\n')}\n]}\n`;
}

/** The server finds the day by the name of its file, which has its start and end. */
export function ersatztvName(day: Day, { timeline, project }: ZoneView): string {
  const time = new TimeText(project.timeZone);
  const moment = (at: Instant): string => {
    const [clock = '', offset = ''] = time.xmltv(at).split(' ');
    return `${clock.slice(0, 8)}T${clock.slice(8)}.000000000${offset}`;
  };
  return `${moment(timeline.dayStart(day))}_${moment(timeline.dayStart(addDays(day, 1)))}.json`;
}

/** Ids are unique in a file: the parts of an airing after its first are numbered. */
class PartNumbers {
  readonly #parts = new Map<string, number>();

  idOf({ airing: { id } }: PlayoutItem): string {
    const number = (this.#parts.get(id) ?? 0) + 1;
    this.#parts.set(id, number);
    return number === 1 ? id : `${id}/${number}`;
  }
}
