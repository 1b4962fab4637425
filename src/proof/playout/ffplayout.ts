import type { Millis } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { Blame } from '../stage-fault.js';
import { shownIn, titleCheck } from '../title-check.js';
import { airingsOf, checkSum, type ListedItem, stretchOf } from './listed-day.js';

const PATH = /^playout\/([^/]+)\/ffplayout\/\d{4}\/\d{2}\/(\d{4}-\d{2}-\d{2})\.json$/;

export const ffplayoutReader: FormatReader = {
  id: 'ffplayout',
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, channel = '', day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const { date, program } = record(JSON.parse(text));
      if (date !== day) blame({ text: { zh: `日期是 ${date}`, en: `its date is ${date}` } });
      const checkTitle = titleCheck(release.plan?.titles, blame);
      const items = list(program, 'program').map((item, index) => readItem(item, index, checkTitle, blame));
      const stretch = stretchOf(day, items, release.plan);
      checkSum(items, 'program', stretch, blame);
      release.addPlayoutDay(zone, { format: 'ffplayout', path, channel, ...stretch, items: airingsOf(items) });
    });
  },
};

function readItem(data: unknown, index: number, checkTitle: ReturnType<typeof titleCheck>, blame: Blame): ListedItem {
  const item = record(data);
  const [begin, end, length] = [item.in, item.out, item.duration].map(millis);
  const start = typeof item.start === 'string' ? Date.parse(item.start) : Number.NaN;
  const isSound =
    typeof item.id === 'string' &&
    typeof item.source === 'string' &&
    item.source !== '' &&
    begin !== undefined &&
    end !== undefined &&
    length !== undefined &&
    begin >= 0 &&
    begin < end &&
    end <= length &&
    !Number.isNaN(start);
  if (!isSound) {
    const place = `program[${index}]`;
    blame({ text: { zh: `${place} 有误`, en: `${place} is faulty` } });
  }
  const isRecording = item.category === 'recording';
  if (isRecording) checkTitle(shownIn(String(item.id)), { title: String(item.title) });
  return { id: String(item.id), start, lasts: (end ?? 0) - (begin ?? 0), isRecording };
}

/** Seconds with at most three decimals as whole milliseconds. */
function millis(seconds: unknown): Millis | undefined {
  if (typeof seconds !== 'number') return undefined;
  const whole = Math.round(seconds * 1000);
  return whole / 1000 === seconds ? whole : undefined;
}
