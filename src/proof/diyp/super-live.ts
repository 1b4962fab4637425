import { TimeText } from '../../calendar/time-text.js';
import { type Day, HOUR, type Instant, SECOND } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { Blame, WrittenPlace } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { channelSaid, channelTexts, titleTexts } from './day-texts.js';
import { BOX_DAY, diypReader } from './diyp.js';

export const superLiveReader: FormatReader = {
  id: 'super-live',
  onlyFacts: true,
  reads: ({ path }) => BOX_DAY.exec(path)?.[1] === 'super-live',
  after: [diypReader],
  open: (place, blame, release) => wholeText((text) => readDay(record(JSON.parse(text)), place, blame, release)),
};

/** No clock goes back further. */
const LONGEST_CHANGE = 3 * HOUR;

interface Entry {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly clock: string;
  readonly title: string;
}

function readDay(
  channels: Readonly<Record<string, unknown>>,
  { zone = '', path }: WrittenPlace,
  blame: Blame,
  release: RenderedRelease,
): void {
  const [, , name = '', day = ''] = BOX_DAY.exec(path) ?? [];
  const { channelName, lvUrl, program } = record(channels[name]);
  if (channelName !== name || Object.keys(channels).length !== 1)
    blame({ text: { zh: '频道名不是文件夹名', en: 'its channel is not that of its folder' } });
  let at: Instant = 0;
  const clock = release.plan && new TimeText(release.plan.timeZone);
  const check = new TextCheck(release.plan?.project, blame);
  const said = channelSaid(channelName, lvUrl);
  check.compare(name, said, (project) => channelTexts(said, zoneOf(project, zone), project));
  const entries = list(program, 'program').map((data, index) => {
    const entry = readEntry(record(data));
    if (entry === undefined || entry.start < at || !isOfDay(entry, day, clock))
      blame({ text: { zh: `program[${index}] 有误`, en: `program[${index}] is faulty` } });
    at = entry?.stop ?? at;
    if (entry !== undefined)
      check.compareEvent(entry.id, [['title', entry.title]], (project) => titleTexts(entry.id, project));
    return entry;
  });
  const sound = entries.filter((entry) => entry !== undefined);
  release.add({ of: 'box-entries', zone, name, entries: sound });
  checkTwin(sound, { zone, name, day }, release, blame);
}

function readEntry({ eventId, showTime, st, et, t, duration }: Readonly<Record<string, unknown>>): Entry | undefined {
  if (typeof eventId !== 'string' || typeof showTime !== 'string' || typeof t !== 'string') return undefined;
  if (typeof st !== 'number' || typeof et !== 'number' || !(st < et) || duration !== et - st) return undefined;
  return { id: eventId, start: st * 1000, stop: et * 1000, clock: showTime, title: t };
}

/** Within the file's day, and shown at the time at which it starts. */
function isOfDay({ start, stop, clock: shown }: Entry, day: Day, clock: TimeText | undefined): boolean {
  if (clock === undefined) return true;
  const [date, time] = clock.iso(start).split('T');
  if (date !== day || !clock.iso(stop - SECOND).startsWith(day)) return false;
  // Where a clock has gone back, what was shown of the hour that comes twice is not shown again.
  return shown === time?.slice(0, 5) || clock.offsetAt(start) < clock.offsetAt(start - LONGEST_CHANGE);
}

/** Where the zone has the other variant too, it says the same. */
function checkTwin(
  entries: readonly Entry[],
  { zone, name, day }: { readonly zone: string; readonly name: string; readonly day: Day },
  release: RenderedRelease,
  blame: Blame,
): void {
  const rows = release.boxDays(zone).get(name)?.get(day);
  if (rows === undefined) return;
  const last = rows.at(-1);
  // What the day ends with has its last minute in a row of its own, unless that is all there is of it.
  const isSplit = rows.length > entries.length && last?.title === rows.at(-2)?.title;
  const twin = isSplit ? rows.slice(0, -1) : rows;
  const isSame =
    entries.length === twin.length &&
    entries.every((entry, index) => {
      const { start, title } = twin[index] ?? {};
      return start === entry.clock && title === entry.title;
    });
  if (!isSame) blame({ text: { zh: '与 diyp 中同一天不同', en: 'it is not the same day as in diyp' } });
}
