import { relativeTime, type SpokenClock } from '../../calendar/relative-time.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { quotedTitle } from './quoted-title.js';
import { type SlotChange, slotChanges } from './slot-changes.js';

/** The others are counted. */
const MAX_SENTENCES = 3;

/**
 * What a new release says otherwise of what has begun already, and what follows. It may be a correction of what really
 * went on air, so it is said and not refused. Another title or recording of the same lesson does not count.
 */
export function airedChanges(diff: ReleaseDiff, clock: SpokenClock & { readonly now: Instant }): readonly Text[] {
  const airings = diff.changes.filter((change) => !('airings' in change));
  const aired = slotChanges({ ...diff, changes: airings }, (_, { start }) => start < clock.now);
  if (aired.length === 0) return [];
  const more = aired.length - MAX_SENTENCES;
  const sentences = aired.slice(0, MAX_SENTENCES).map((change) => sentenceOf(change, clock));
  return [
    {
      zh: `已经开播的 ${aired.length} 个节目，这个版本与原来发布的说法不同：`,
      en: `of what has begun already, this release says something else than the one before, ${aired.length === 1 ? 'once' : `${aired.length} times`}:`,
    },
    ...sentences,
    ...(more > 0 ? [{ zh: `  另有 ${more} 个`, en: `  and ${more} more` }] : []),
    {
      zh: '过去的节目单、回看、点播和播出核对（as-run）都会按新的说法。若当时是照原来发布的播的，请把改动写到还没有播的日子，再构建一次。',
      en: 'Guides of past days, catch-up, on demand and as-run follow the new release. If what was published is what went on air, move the change to a day that has not begun and build again.',
    },
  ];
}

function sentenceOf({ showing, isNew, instead }: SlotChange, clock: SpokenClock & { readonly now: Instant }): Text {
  const when = relativeTime(showing.start, clock.now, clock);
  const [own, other] = [quotedTitle(showing), instead && quotedTitle(instead)];
  const [was, is] = isNew ? [other, own] : [own, other];
  return {
    zh: `  ${when.zh} 原为${was?.zh ?? '停播'}，现为${is?.zh ?? '停播'}`,
    en: `  ${when.en} it was ${was?.en ?? 'nothing'} and is ${is?.en ?? 'nothing'} now`,
  };
}
