import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { Showing, Side } from '../../published/diff/side.js';
import { ChangeDetails } from '../diff/change-details.js';
import { dayName } from '../diff/change-words.js';
import { channelPlaces } from '../diff/channel-places.js';
import type { DiffReport } from '../diff/diff-report.js';
import { COLUMNS, type SheetSection } from '../diff/sheet.js';
import { same } from '../diff/sheet-summary.js';
import type { AllowedGap } from './notice-facts.js';

const TITLE: Text = { zh: '录像未到', en: 'Recordings that have not arrived' };
const SLATE: Text = { zh: '播垫片', en: 'a slate is shown' };

/** When lessons are to be shown whose recordings were allowed to be missing: pupils would wait for nothing. */
export function missingSection(
  gap: AllowedGap,
  { report, grades, now }: { readonly report: DiffReport; readonly grades: readonly string[]; readonly now: Instant },
): readonly SheetSection[] {
  const { after } = report.diff;
  const details = new ChangeDetails(report, channelPlaces(report.diff), 'schools');
  const found = showingsIn(after)
    .filter(({ item, stop }) => stop > now && isMissing(item, gap))
    .filter(({ item }) => grades.length === 0 || grades.includes(item.grade ?? ''))
    .sort((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  const rows = found.map((showing) => {
    const day = dayName(details.dayOf(showing));
    const time = details.timeOf(showing);
    return {
      kind: 'missing' as const,
      at: showing.start,
      cells: [
        details.channelOf(showing),
        { zh: `${day.zh} ${time}`, en: `${day.en} ${time}` },
        SLATE,
        details.titleOf(showing),
        same(gap.reason ?? ''),
      ],
    };
  });
  return [{ title: TITLE, columns: COLUMNS, rows }];
}

/** A file that is not there has no length. */
function isMissing({ lesson, recording }: Showing['item'], { lessons }: AllowedGap): boolean {
  if (lesson === undefined || recording?.['length-ms'] !== undefined) return false;
  return lessons === undefined || lessons.includes(lesson);
}

function showingsIn({ zones, channels }: Side): readonly Showing[] {
  const carried = new Set(zones.flatMap((zone) => zone.channels.map(({ channel }) => channel)));
  return [...carried].flatMap((channel) =>
    (channels.get(channel)?.airings ?? []).map((airing): Showing => ({ ...airing, channel })),
  );
}
