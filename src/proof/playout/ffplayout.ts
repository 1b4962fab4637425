import type { Millis } from '../../model/time.js';
import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { Blame } from '../stage-fault.js';
import { zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { itemSources, itemTitles, oneOf } from './item-texts.js';
import { airingsOf, checkSum, type ListedItem, stretchOf } from './listed-day.js';

const PATH = /^playout\/([^/]+)\/ffplayout\/\d{4}\/\d{2}\/(\d{4}-\d{2}-\d{2})\.json$/;

export const ffplayoutReader: FormatReader = {
  id: 'ffplayout',
  onlyFacts: true,
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, channel = '', day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const { date, program, channel: id } = record(JSON.parse(text));
      if (date !== day) blame({ text: { zh: `日期是 ${date}`, en: `its date is ${date}` } });
      const check = new TextCheck(release.plan?.project, blame);
      check.compare(channel, [['channel', String(id)]], (project) =>
        zoneOf(project, zone)
          .lineup.filter((entry) => entry.channel.id === channel)
          .map((entry) => [['channel', entry.id]]),
      );
      const items = list(program, 'program').map((item, index) => readItem(record(item), index, zone, check, blame));
      const stretch = stretchOf(day, items, release.plan);
      checkSum(items, 'program', stretch, blame);
      const listed = { format: 'ffplayout', path, channel, ...stretch, items: airingsOf(items) } as const;
      release.add({ of: 'playout', zone, day: listed });
    });
  },
};

function readItem(
  item: Readonly<Record<string, unknown>>,
  index: number,
  zone: string,
  check: TextCheck,
  blame: Blame,
): ListedItem {
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
  const [id, title, source] = [item.id, item.title, item.source].map(String) as [string, string, string];
  const [titleField, sourceField] = isRecording ? ['title', 'source'] : ['title of fill', 'source of fill'];
  check.compareEvent(id, [[titleField, title]], (project) => oneOf(titleField, itemTitles(id, isRecording, project)));
  check.compareEvent(id, [[sourceField, source]], (project) =>
    oneOf(sourceField, itemSources(id, { isRecording, asAddress: false }, zoneOf(project, zone), project)),
  );
  return { id, start, lasts: (end ?? 0) - (begin ?? 0), isRecording };
}

/** Seconds with at most three decimals as whole milliseconds. */
function millis(seconds: unknown): Millis | undefined {
  if (typeof seconds !== 'number') return undefined;
  const whole = Math.round(seconds * 1000);
  return whole / 1000 === seconds ? whole : undefined;
}
