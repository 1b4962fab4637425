import { howSoon, relativeTime, type SpokenClock } from '../../calendar/relative-time.js';
import { spokenLength, spokenTime } from '../../calendar/spoken.js';
import { groupBy } from '../../diagnostics/group-by.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant, Millis } from '../../model/time.js';
import type { Showing } from '../../published/diff/release-diff.js';
import { CHANGE_NAMES } from '../diff/change-words.js';
import { asText } from '../diff/diff-report.js';
import { quotedTitle } from './quoted-title.js';
import type { Instead, SlotChange } from './slot-changes.js';

/** What the words of a refusal are made from. */
export interface RefusalClock extends SpokenClock {
  readonly now: Instant;
  /** By zone. */
  readonly lockTimes: ReadonlyMap<string, Millis>;
}

/** Whether an airing of a zone is within its lock time. */
export function isLocked({ now, lockTimes }: RefusalClock): (zone: string, showing: Showing) => boolean {
  return (zone, { start, stop }) => {
    const length = lockTimes.get(zone);
    return length !== undefined && stop > now && start < now + length;
  };
}

/** `今晚 17:30 小学一年级语文（重播）30 分钟后播出，已锁定（2 小时，5 个专区）：要改播 …` */
export function lockedSentence(change: SlotChange, clock: RefusalClock): Text {
  const { showing, zones, isNew } = change;
  const when = relativeTime(showing.start, clock.now, clock);
  const soon = howSoon(showing.start, clock.now);
  const title = quotedTitle(showing);
  const lock = lockText(zones, clock.lockTimes);
  const what = consequence(change, clock);
  if (isNew)
    return {
      zh: `${when.zh} 要新增${title.zh}（${soon.zh}），这段时间已锁定（${lock.zh}）${what.zh && `：${what.zh}`}`,
      en: `${capital(when.en)} ${title.en} would be added (it ${soon.en}), and that time is locked (${lock.en})${what.en && `: ${what.en}`}`,
    };
  return {
    zh: `${when.zh} ${title.zh}${soon.zh}，已锁定（${lock.zh}）：${what.zh}`,
    en: `${capital(when.en)} ${title.en} ${soon.en} and is locked (${lock.en}): ${what.en}`,
  };
}

/** `2020-03-09 09:30 小学一年级数学：减 改时`, to be kept as the reason where the timetable gives none. */
export function lockedBrief({ showing, kind }: SlotChange, { timeZone }: RefusalClock): Text {
  const [at, { zh, en }] = [spokenTime(showing.start, timeZone), asText(showing.item.title)];
  return { zh: `${at} ${zh} ${CHANGE_NAMES[kind].zh}`, en: `${at} ${en} ${CHANGE_NAMES[kind].en}` };
}

function consequence({ kind, showing, isNew, instead, to }: SlotChange, clock: RefusalClock): Text {
  const other = instead && quotedTitle(instead);
  if (isNew) return other === undefined ? { zh: '', en: '' } : { zh: `原为${other.zh}`, en: `${other.en} was planned` };
  switch (kind) {
    case 'retitled':
      return { zh: `要改名为${other?.zh}`, en: `it would be called ${other?.en}` };
    case 'teacher':
      return { zh: '要换老师', en: 'the teacher would be another one' };
    case 'recording':
      return recordingText(showing, instead);
    default:
  }
  const isSame =
    instead !== undefined &&
    instead.item.lesson === showing.item.lesson &&
    instead.item.programme === showing.item.programme;
  if (to?.channel === showing.channel && (isSame || to.start === showing.start || instead?.run === 'fill')) {
    const [from, until] = [relativeTime(to.start, clock.now, clock), relativeTime(to.stop, clock.now, clock)];
    return to.start === showing.start
      ? { zh: `要改为${until.zh} 结束`, en: `it would end ${until.en}` }
      : { zh: `要改到${from.zh}`, en: `it would start ${from.en}` };
  }
  const moved = to === undefined ? { zh: '', en: '' } : movedText(relativeTime(to.start, clock.now, clock));
  return other === undefined
    ? { zh: `要取消${moved.zh}`, en: `it would be cancelled${moved.en}` }
    : { zh: `要改播${other.zh}${moved.zh}`, en: `${other.en} would be shown instead${moved.en}` };
}

function recordingText(showing: Showing, instead: Instead | undefined): Text {
  const [was, is] = [showing, instead].map((one) => one?.item.recording?.file ?? one?.item.source ?? '–');
  if (was === is) return { zh: `录像 ${was} 的内容换了`, en: `${was} has other content` };
  return { zh: `录像要由 ${was} 换为 ${is}`, en: `the recording would be ${is} instead of ${was}` };
}

function movedText(when: Text): Text {
  return { zh: `，它改到${when.zh}`, en: `, and it would move to ${when.en}` };
}

/** `2 小时，5 个专区` */
function lockText(zones: readonly string[], lockTimes: ReadonlyMap<string, Millis>): Text {
  const parts = [...groupBy(zones, (zone) => lockTimes.get(zone) ?? 0)].map(([length, own]): Text => {
    const time = spokenLength(length);
    const [first = ''] = own;
    return own.length === 1
      ? { zh: `${time.zh}，专区 ${first}`, en: `${time.en}, zone ${first}` }
      : { zh: `${time.zh}，${own.length} 个专区`, en: `${time.en}, ${own.length} zones` };
  });
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
