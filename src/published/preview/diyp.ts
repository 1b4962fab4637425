import { TimeText } from '../../calendar/time-text.js';
import { HOUR } from '../../model/time.js';
import { programmesOfDay, superLiveIdle } from './box-day.js';
import { channelEntries } from './channel-entries.js';
import { childrenNamed, type GuideElement, readGuideDocument } from './guide-document.js';
import { guideTime } from './guide-time.js';
import type { Reader, Remark, ZoneFiles } from './preview.js';

const DAY_FILE = /^(\d{4})-(\d{2})-(\d{2})\.json$/;

/** Of TVBox, whatever the clock of the box. */
const BEIJING = 8 * HOUR;
const beijingTimes: Remark = {
  effect: 'ignored',
  message: {
    zh: 'TVBox 把这些时刻当作北京时间：在其他时区，显示的时刻会偏移',
    en: 'TVBox takes these times for those of +08:00: on another clock it shows them shifted',
  },
  channel: undefined,
  start: undefined,
};

/** DIYP and its kin: channels by the name in the list, one small file a channel and day, clock times to the minute. */
export const diyp: Reader = {
  id: 'diyp',
  name: 'DIYP',
  needs: ['channels.m3u', 'channels.txt'],
  preview(files) {
    const remarks: Remark[] = [];
    const clock = new TimeText(files.timeZone);
    const guide = readGuideDocument(files.text('guide.xml') ?? '<tv/>');
    const channels = namesIn(files).map((name) => {
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
      for (const day of files.names(`super-live/${name}`).filter((file) => DAY_FILE.test(file)))
        remarks.push(...superLiveIdle(files, { name, day }, clock));
      compareWithGuide(guide.programmes, guide.channels, { name, days, clock }, remarks);
      return {
        name,
        number: undefined,
        programmes: days.flatMap((day) => programmesOfDay(files, { name, day }, clock, remarks)),
      };
    });
    if (channels.some(({ programmes }) => programmes.some(({ start }) => clock.offsetAt(start) !== BEIJING)))
      remarks.push(beijingTimes);
    return { channels, remarks };
  },
};

/** Of either list. Entries of one name are one channel with several addresses. */
function namesIn(files: ZoneFiles): readonly string[] {
  const list = files.text('channels.m3u');
  if (list !== undefined) {
    const names = channelEntries(list).map(({ line }) => line.slice(line.lastIndexOf(',') + 1).trim());
    return [...new Set(names)];
  }
  const lines = (files.text('channels.txt') ?? '').split('\n').map((line) => line.split(','));
  return [...new Set(lines.flatMap(([name, rest]) => (name && rest?.includes('://') ? [name] : [])))];
}

interface OwnDays {
  readonly name: string;
  readonly days: readonly string[];
  readonly clock: TimeText;
}

/** What the guide has and these files cannot express. */
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
