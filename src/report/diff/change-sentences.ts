import { spokenDate } from '../../calendar/spoken-date.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ReleaseDiff, ViewerChange } from '../../published/diff/release-diff.js';
import { type Audience, ChangeDetails } from './change-details.js';
import { type ChangeRow, changeRows, groupsOf } from './change-rows.js';
import { channelPlaces } from './channel-places.js';
import type { DiffReport } from './diff-report.js';

/** What is said of one or several changes, where it stands alone. */
export interface ChangeSentence {
  readonly kind: ChangeRow['kind'];
  readonly at: Instant;
  readonly text: Text;
  /** Each change of a comparison is in one sentence. */
  readonly changes: readonly [ViewerChange, ...ViewerChange[]];
}

/** The comparison in sentences, in the order of time. `diff` may be a part of the report's. */
export function changeSentences(
  report: DiffReport,
  audience: Audience,
  diff: ReleaseDiff = report.diff,
): readonly ChangeSentence[] {
  const details = new ChangeDetails(report, channelPlaces(report.diff), audience);
  return groupsOf(report, diff)
    .map((group): ChangeSentence => {
      const [row] = changeRows(group, details);
      const { kind, showing } = row;
      return { kind, at: showing.start, text: sentenceOf(row, details), changes: group.changes };
    })
    .sort((a, b) => a.at - b.at);
}

/** `3 月 11 日起，p1 小学一年级语文顺延一课，直到 3 月 22 日` */
function sentenceOf({ kind, showing, channel, time, change, what, detail }: ChangeRow, details: ChangeDetails): Text {
  const day = spokenDate(details.dayOf(showing));
  if (kind === 'course-shift' || kind === 'day-shift' || kind === 'day-off') {
    const goesOn = kind !== 'day-off' && detail.zh !== '';
    const pause = detail.zh === '' || detail.zh.startsWith('（') ? '' : '，';
    return {
      zh: `${day.zh}${goesOn ? '起' : ''}，${channel.zh} ${what.zh}${change.zh}${pause}${detail.zh}`,
      en: `${goesOn ? 'From ' : ''}${day.en}, ${channel.en}: ${[what.en, change.en, detail.en].filter((part) => part).join(' ')}`,
    };
  }
  // A move says itself what changes.
  const parts = (own: keyof Text) => [kind === 'moved' ? '' : change[own], detail[own]].filter((part) => part);
  return {
    zh: `${day.zh} ${time} ${channel.zh} ${what.zh}：${parts('zh').join('，')}`,
    en: `${day.en} ${time}, ${channel.en}: ${what.en}: ${parts('en').join(', ')}`,
  };
}
