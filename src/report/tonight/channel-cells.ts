import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { inLanguage } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import { type ChannelTonight, isTrouble } from '../../published/tonight/channel-tonight.js';
import type { LessonTonight } from '../../published/tonight/lesson-tonight.js';

export interface ChannelCells {
  readonly channel: Text;
  readonly now: Text;
  readonly next: Text;
  readonly recordings: Text;
  readonly review: Text;
  readonly lock: Text;
}

export const CELL_NAMES = [
  'channel',
  'now',
  'next',
  'recordings',
  'review',
  'lock',
] as const satisfies readonly (keyof ChannelCells)[];

export const CHANNEL_HEAD: ChannelCells = {
  channel: { zh: '频道', en: 'ch' },
  now: { zh: '现在（到几点）', en: 'now, until' },
  next: { zh: '接着', en: 'next' },
  recordings: { zh: '录像', en: 'recordings' },
  review: { zh: '审片', en: 'review' },
  lock: { zh: '锁定', en: 'lock' },
};

/** What a channel's line says, in both languages; `clock` writes an instant. */
export function channelCells(channel: ChannelTonight, clock: (at: Instant) => string): ChannelCells {
  const { now, next, lockedUntil } = channel;
  return {
    channel: same(visible(channel.channel)),
    now: now === undefined ? { zh: '没有节目', en: 'nothing' } : titled(`-${clock(now.stop)}`, now),
    next: next === undefined ? { zh: '到收播', en: 'until sign-off' } : titled(clock(next.start), next),
    recordings: recordingsCell(channel, clock),
    review: reviewCell(channel.lessons),
    lock: same(lockedUntil === undefined ? '-' : clock(lockedUntil).slice(-5)),
  };
}

/** A lesson by its id, as commands name it; a repeat is marked. */
function titled(time: string, { item, run }: TimelineAiring): Text {
  const isRepeat = run === 'repeat';
  const title = (language: string) => visible(item.lesson ?? inLanguage(item.title, language, ['zh', 'en']));
  return {
    zh: `${time} ${title('zh')}${isRepeat ? '(重)' : ''}`,
    en: `${time} ${title('en')}${isRepeat ? '(r)' : ''}`,
  };
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

function same(text: string): Text {
  return { zh: text, en: text };
}
