import { addDays, type Instant, type Millis } from '../../model/time.js';
import { type Blame, type FormatReader, wholeText } from './format-reader.js';
import type { RenderedItem } from './rendered-release.js';

const PATH = /^playout\/([^/]+)\/ffplayout\/\d{4}\/\d{2}\/(\d{4}-\d{2}-\d{2})\.json$/;
const DAY: Millis = 24 * 3_600_000;

interface Item extends RenderedItem {
  readonly lasts: Millis;
}

export const ffplayoutReader: FormatReader = {
  id: 'ffplayout',
  reads: ({ path }) => PATH.test(path),
  open({ zone = '', path }, blame, release) {
    const [, channel = '', day = ''] = PATH.exec(path) ?? [];
    return wholeText((text) => {
      const { date, program } = record(JSON.parse(text));
      if (date !== day) blame({ text: { zh: `日期是 ${date}`, en: `its date is ${date}` } });
      if (!Array.isArray(program)) throw new Error('no "program"');
      const items = program.map((item, index) => readItem(item, index, blame));
      const from = release.plan?.dayStart(day) ?? items[0]?.start ?? 0;
      const until = release.plan?.dayStart(addDays(day, 1)) ?? from + DAY;
      checkSum(items, from, until, blame);
      const airings = items.filter(({ id }, index) => items[index - 1]?.id !== id);
      const recorded = new Set(items.flatMap(({ id, isRecording }) => (isRecording ? [id] : [])));
      release.addPlayoutDay(zone, {
        path,
        channel,
        from,
        until,
        items: airings.map(({ id, start }) => ({ id, start, isRecording: recorded.has(id) })),
      });
    });
  },
};

function readItem(data: unknown, index: number, blame: Blame): Item {
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
  return { id: String(item.id), start, lasts: (end ?? 0) - (begin ?? 0), isRecording };
}

/** Every item starts where the ones before it end, as ffplayout will count, and the day is whole. */
function checkSum(items: readonly Item[], from: Instant, until: Instant, blame: Blame): void {
  let at = from;
  for (const [index, { id, start, lasts }] of items.entries()) {
    if (start !== at) {
      const off = start - at;
      blame({
        text: {
          zh: `program[${index}]（${id}）标的开始与前面各项之和差 ${off} 毫秒`,
          en: `program[${index}] (${id}) starts ${off} ms from where the items before it end`,
        },
      });
    }
    at = start + lasts;
  }
  const sum = items.reduce((total, { lasts }) => total + lasts, 0);
  if (sum !== until - from) {
    blame({
      text: {
        zh: `全天各项之和是 ${sum} 毫秒，应为 ${until - from}`,
        en: `the day's items last ${sum} ms instead of ${until - from}`,
      },
    });
  }
}

/** Seconds with at most three decimals as whole milliseconds. */
function millis(seconds: unknown): Millis | undefined {
  if (typeof seconds !== 'number') return undefined;
  const whole = Math.round(seconds * 1000);
  return whole / 1000 === seconds ? whole : undefined;
}

function record(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) throw new Error('not an object');
  return data as Readonly<Record<string, unknown>>;
}
