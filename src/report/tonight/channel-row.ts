import stringWidth from 'string-width';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import { type ChannelTonight, isTrouble } from '../../published/tonight/channel-tonight.js';
import type { LessonTonight } from '../../published/tonight/lesson-tonight.js';
import { cellOf, cutTo } from './fit-line.js';

/** Columns of a terminal: one line has 80 of them. */
const WIDTH = { channel: 4, now: 21, next: 24, recordings: 14, review: 7, lock: 5 } as const;
const MAX_ID = 10;

export const CHANNEL_HEAD: Readonly<Record<keyof typeof WIDTH, Text>> = {
  channel: { zh: '频道', en: 'ch' },
  now: { zh: '现在（到几点）', en: 'now, until' },
  next: { zh: '接着', en: 'next' },
  recordings: { zh: '录像', en: 'recordings' },
  review: { zh: '审片', en: 'review' },
  lock: { zh: '锁定', en: 'lock' },
};

type Cells = Readonly<Record<keyof typeof WIDTH, string>>;

/** One line per channel, all equally wide. */
export function channelRows(
  channels: readonly ChannelTonight[],
  clock: (at: Instant) => string,
  language: MessageLanguage,
): readonly string[] {
  const rows = channels.map((channel) => cellsOf(channel, clock, language));
  const ids = rows.map(({ channel }) => stringWidth(channel));
  const channel = Math.min(MAX_ID, Math.max(WIDTH.channel, ...ids));
  const widths = { ...WIDTH, channel, now: WIDTH.now - (channel - WIDTH.channel) };
  const lineOf = (cells: Cells): string =>
    (Object.keys(widths) as readonly (keyof Cells)[])
      .map((name) => (name === 'lock' ? cutTo(cells[name], widths.lock) : cellOf(cells[name], widths[name])))
      .join(' ')
      .trimEnd();
  const head: Cells = {
    channel: CHANNEL_HEAD.channel[language],
    now: CHANNEL_HEAD.now[language],
    next: CHANNEL_HEAD.next[language],
    recordings: CHANNEL_HEAD.recordings[language],
    review: CHANNEL_HEAD.review[language],
    lock: CHANNEL_HEAD.lock[language],
  };
  return [head, ...rows].map(lineOf);
}

function cellsOf(channel: ChannelTonight, clock: (at: Instant) => string, language: MessageLanguage): Cells {
  const { now, next, lockedUntil } = channel;
  const say = (text: Text): string => text[language];
  return {
    channel: visible(channel.channel),
    now: now === undefined ? say({ zh: '没有节目', en: 'nothing' }) : `-${clock(now.stop)} ${titleOf(now, language)}`,
    next:
      next === undefined
        ? say({ zh: '到收播', en: 'until sign-off' })
        : `${clock(next.start)} ${titleOf(next, language)}`,
    recordings: say(recordingsCell(channel, clock)),
    review: say(reviewCell(channel.lessons)),
    lock: lockedUntil === undefined ? '-' : clock(lockedUntil).slice(-5),
  };
}

/** A lesson by its id, as commands name it; a repeat is marked. */
function titleOf({ item, run }: TimelineAiring, language: MessageLanguage): string {
  const repeat = run === 'repeat' ? { zh: '(重)', en: '(r)' }[language] : '';
  return visible(`${item.lesson ?? inLanguage(item.title, language, ['zh', 'en'])}${repeat}`);
}

/** `4 齐`, or the first that is not ready: how many, when, and who records it. */
function recordingsCell({ lessons }: ChannelTonight, clock: (at: Instant) => string): Text {
  const trouble = lessons.filter(isTrouble);
  const [first] = trouble;
  if (first !== undefined) {
    const owner = first.owner?.name;
    const word = TROUBLES[first.state] ?? { zh: '?', en: '?' };
    const at = clock(first.airing.start);
    const who = (language: string) =>
      owner === undefined ? '' : ` ${visible(inLanguage(owner, language, ['zh', 'en']))}`;
    return {
      zh: `${word.zh}${trouble.length} ${at}${who('zh')}`,
      en: `${trouble.length} ${word.en} ${at}${who('en')}`,
    };
  }
  const known = lessons.filter(({ state }) => state !== 'unknown');
  const slates = known.filter(({ state }) => state === 'missing').length;
  if (slates > 0) return { zh: `垫片 ${slates}`, en: `${slates} slate` };
  if (known.length === 0) return lessons.length === 0 ? { zh: '无课', en: 'no lesson' } : { zh: '-', en: '-' };
  return { zh: `${known.length} 齐`, en: `${known.length} ready` };
}

const TROUBLES: Partial<Record<LessonTonight['state'], Text>> = {
  missing: { zh: '缺', en: 'miss' },
  faulty: { zh: '坏', en: 'bad' },
  arrived: { zh: '未编', en: 'unbuilt' },
  unmeasured: { zh: '未测', en: 'unread' },
};

function reviewCell(lessons: readonly LessonTonight[]): Text {
  const known = lessons.flatMap(({ review }) => review ?? []);
  if (known.length === 0) return { zh: '-', en: '-' };
  const open = known.filter((state) => state === 'none' || state === 'again' || state === 'changed').length;
  return open === 0 ? { zh: '已审', en: 'done' } : { zh: `未审 ${open}`, en: `${open} open` };
}
