import { DAY, MINUTE } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import { minuteGap } from '../playout/minute-gap.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { Blame, WrittenPlace } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { channelSaid, channelTexts, entryTexts } from './day-texts.js';

export const BOX_DAY = /^(diyp|super-live)\/([^/]+)\/(\d{4}-\d{2}-\d{2})\.json$/;
const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00))$/;
const DAY_MINUTES = DAY / MINUTE;
/** Apps differ in what they take the end of a day for: its last minute is a row of its own. */
const LAST_MINUTE = DAY_MINUTES - 1;

export const diypReader: FormatReader = {
  id: 'diyp',
  onlyFacts: true,
  reads: ({ path }) => BOX_DAY.exec(path)?.[1] === 'diyp',
  open: (place, blame, release) => wholeText((text) => readDay(record(JSON.parse(text)), place, blame, release)),
};

function readDay(
  { channel_name: channel, date, epg_data: data }: Readonly<Record<string, unknown>>,
  { zone = '', path }: WrittenPlace,
  blame: Blame,
  release: RenderedRelease,
): void {
  const [, , name = '', day = ''] = BOX_DAY.exec(path) ?? [];
  if (channel !== name) blame({ text: { zh: `频道名是 ${channel}`, en: `its channel is ${channel}` } });
  if (date !== day) blame({ text: { zh: `日期是 ${date}`, en: `its date is ${date}` } });
  const max = minuteGap(day, release.plan);
  const check = new TextCheck(release.plan?.project, blame);
  const said = channelSaid(channel);
  check.compare(name, said, (project) => channelTexts(said, zoneOf(project, zone), project));
  let at = 0;
  const rows = list(data, 'epg_data').map((entry, index) => {
    const { start, end, title, desc } = record(entry);
    const [from, to] = [minuteOf(start), minuteOf(end)];
    const isTimed = from >= at && from - at <= max && from < to && (to < DAY_MINUTES || from === LAST_MINUTE);
    if (!isTimed || typeof title !== 'string' || title.trim() === '')
      blame({ text: { zh: `epg_data[${index}] 有误`, en: `epg_data[${index}] is faulty` } });
    const words = [
      ['title', String(title)],
      ['desc', String(desc)],
    ] as const;
    check.compare(`${start}`, words, (project) => entryTexts(String(title), project));
    at = to;
    return { from, to, start: String(start), title: String(title), desc: String(desc) };
  });
  if (at !== DAY_MINUTES)
    blame({ text: { zh: '最后一项不是 23:59 到 24:00', en: 'its last entry is not from 23:59 to 24:00' } });
  release.add({ of: 'box-rows', zone, name, day, rows });
}

function minuteOf(clock: unknown): number {
  const [, hour, minute, last] = (typeof clock === 'string' && CLOCK.exec(clock)) || [];
  return last === undefined ? Number(hour) * 60 + Number(minute) : DAY_MINUTES;
}
