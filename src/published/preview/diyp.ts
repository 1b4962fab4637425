import { TimeText } from '../../calendar/time-text.js';
import { DAY, MINUTE } from '../../model/time.js';
import { type BoxEntry, boxApps, idleMinutes, minuteOf } from './box-apps.js';
import { channelEntries } from './channel-entries.js';
import { childrenNamed, type GuideElement, readGuideDocument } from './guide-document.js';
import { guideTime } from './guide-time.js';
import type { Reader, Remark, ShownProgramme, ZoneFiles } from './preview.js';

interface DayFile {
  readonly date: string;
  readonly epg_data: readonly BoxEntry[];
}

const DAY_FILE = /^(\d{4})-(\d{2})-(\d{2})\.json$/;

/** DIYP and its kin: channels by the name in the list, one small file a channel and day, clock times to the minute. */
export const diyp: Reader = {
  id: 'diyp',
  name: 'DIYP',
  needs: ['channels.m3u'],
  preview(files) {
    const remarks: Remark[] = [];
    const clock = new TimeText(files.timeZone);
    const guide = readGuideDocument(files.text('guide.xml') ?? '<tv/>');
    const lines = channelEntries(files.text('channels.m3u') ?? '').map(({ line }) => line);
    // Entries of one name are one channel with several addresses.
    const names = new Set(lines.map((line) => line.slice(line.lastIndexOf(',') + 1).trim()));
    const channels = [...names].map((name) => {
      const days = files.names(`diyp/${name}`).filter((file) => DAY_FILE.test(file));
      if (days.length === 0) {
        remarks.push({
          effect: 'ignored',
          message: {
            zh: 'diyp/ 里没有以这个名称命名的文件夹：显示频道，但没有节目',
            en: 'diyp/ has no folder of this name: the channel is shown without programmes',
          },
          channel: name,
          start: undefined,
        });
      }
      compareWithGuide(guide.programmes, guide.channels, { name, days, clock }, remarks);
      return {
        name,
        number: undefined,
        programmes: days.flatMap((day) => shown(files, { name, day }, clock, remarks)),
      };
    });
    return { channels, remarks };
  },
};

interface OwnDay {
  readonly name: string;
  /** Name of the file. */
  readonly day: string;
}

function shown(files: ZoneFiles, { name, day }: OwnDay, clock: TimeText, remarks: Remark[]): readonly ShownProgramme[] {
  const { date, epg_data: entries } = JSON.parse(files.text(`diyp/${name}/${day}`) ?? '{"epg_data":[]}') as DayFile;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const instant = (minute: number): number => {
    const local = midnight + minute * MINUTE;
    return local - clock.offsetAt(local - clock.offsetAt(local));
  };
  for (const app of boxApps) {
    const idle = idleMinutes(app, entries);
    if (idle === undefined) continue;
    remarks.push({
      effect: 'dropped',
      message: {
        zh: `${app.name.zh}：一天中有的时候没有正在播出的节目`,
        en: `${app.name.en}: nothing is shown as on air for part of the day`,
      },
      channel: name,
      start: instant(idle.first),
    });
  }
  return entries.map(({ start, end, title }) => {
    const [from, to] = [instant(minuteOf(start)), instant(minuteOf(end))];
    return { start: from, stop: to < from ? to + DAY : to, title };
  });
}

interface OwnDays {
  readonly name: string;
  readonly days: readonly string[];
  readonly clock: TimeText;
}

/** What the guide says and these files cannot. */
function compareWithGuide(
  programmes: readonly GuideElement[],
  channels: readonly GuideElement[],
  { name, days, clock }: OwnDays,
  remarks: Remark[],
): void {
  if (days.length === 0) return;
  const id = channels.find((channel) => childrenNamed(channel, 'display-name').some(({ text }) => text === name));
  for (const { attributes } of programmes) {
    const start = guideTime(attributes.start);
    if (start === undefined || attributes.channel !== id?.attributes.id) continue;
    const text = clock.compact(start);
    const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}.json`;
    const remark = (effect: Remark['effect'], zh: string, en: string): void => {
      remarks.push({ effect, message: { zh, en }, channel: name, start });
    };
    if (!days.includes(day)) remark('dropped', '这一天没有文件：不显示', 'its day has no file: it is not shown');
    else if (!text.endsWith('00')) remark('cut', '秒数去掉，按分钟显示', 'shown to the minute, without its seconds');
  }
}
