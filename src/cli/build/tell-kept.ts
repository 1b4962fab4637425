import type { Text } from '../../diagnostics/text.js';
import type { Project } from '../../model/project.js';
import { type Day, dayNumber } from '../../model/time.js';
import { firstShowing } from '../../published/diff/first-showing.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { type KeptRecord, keptName, keptWords, nightsKept } from '../../release/kept-record.js';
import { countsOf } from '../../report/diff/sheet-summary.js';
import type { Session } from '../io.js';

/** From the third night on it is no accident of one evening. */
const MANY_NIGHTS = 3;
/** With today. */
const FEW_DAYS = 2;

interface PublishedPart {
  readonly project: Project;
  /** First broadcast day of the release. */
  readonly today: Day;
  readonly isRehearsal: boolean;
}

/** What was published, what was not and why: `Published 11 of 12 channels; p7 kept from release 000041-… because …`. */
export function tellKept(
  kept: readonly KeptRecord[],
  { project, today, isRehearsal }: PublishedPart,
  session: Session,
): void {
  session.note({ kept });
  const head = headOf(kept, project, isRehearsal);
  kept.forEach((one, index) => {
    const words = keptWords(one);
    session.tell(index > 0 ? words : { zh: `${head.zh}；${words.zh}`, en: `${head.en}; ${words.en}` }, 'warning');
  });
  for (const one of kept) if (one.until !== undefined) tellDaysLeft(one, one.until, today, session);
  for (const one of kept.filter((record) => nightsKept(record, today) >= MANY_NIGHTS)) {
    const [name, nights] = [keptName(one), nightsKept(one, today)];
    session.tell(
      {
        zh: `${name.zh} 已连续 ${nights} 夜沿用 ${one.from}，请尽快改正`,
        en: `${name.en} has been kept from ${one.from} for ${nights} nights: fix it soon`,
      },
      'warning',
    );
  }
}

function tellDaysLeft(kept: KeptRecord, until: Day, today: Day, session: Session): void {
  const left = Math.max(0, dayNumber(until) - dayNumber(today));
  if (left > FEW_DAYS) return;
  const name = keptName(kept);
  session.tell(
    left === 0
      ? { zh: `${name.zh} 已经没有课可播，请立即改正`, en: `${name.en} shows no lessons any more: fix it now` }
      : {
          zh: `${name.zh} 只剩 ${left} 天的课，请尽快改正`,
          en: `${name.en} has lessons for ${left} more ${left === 1 ? 'day' : 'days'}: fix it soon`,
        },
    'warning',
  );
}

/** A closure, say, changes kept channels too: their files are as they were, and what is shared is not. */
export function tellKeptChanges(kept: readonly KeptRecord[], diff: ReleaseDiff, session: Session): void {
  const channels = new Set(kept.map(({ channel }) => channel));
  const changes = diff.changes.filter((change) => channels.has(firstShowing(change).channel));
  if (changes.length === 0) return;
  const counts = countsOf({ ...diff, lineup: [], changes });
  const names = [...new Set(changes.map((change) => firstShowing(change).channel))];
  session.tell(
    {
      zh: `${names.join('、')} 沿用了原来的文件，但共用的内容有改动，观众看到的也随之变化：${counts.zh}`,
      en: `${names.join(', ')} kept the files of before, but what is shared has changed, and with it what viewers see: ${counts.en}`,
    },
    'warning',
  );
}

function headOf(kept: readonly KeptRecord[], { channels, zones }: Project, isRehearsal: boolean): Text {
  const [lost, closed] = [kept.filter(({ channel }) => channel), kept.filter(({ zone }) => zone)];
  const done = isRehearsal ? { zh: '可发布', en: 'Would publish' } : { zh: '发布了', en: 'Published' };
  const counts: Text[] = [
    {
      zh: `${channels.size} 个频道${done.zh} ${channels.size - lost.length} 个`,
      en: `${channels.size - lost.length} of ${channels.size} channels`,
    },
  ];
  if (closed.length > 0)
    counts.push({
      zh: `${zones.size} 个专区${done.zh} ${zones.size - closed.length} 个`,
      en: `${zones.size - closed.length} of ${zones.size} zones`,
    });
  return { zh: counts.map(({ zh }) => zh).join('，'), en: `${done.en} ${counts.map(({ en }) => en).join(' and ')}` };
}
