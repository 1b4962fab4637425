import type { Text } from '../../diagnostics/text.js';
import type { Day, Instant } from '../../model/time.js';
import type { TimelinePublisher } from '../../published/release-timeline.js';
import { asText } from '../diff/diff-report.js';

/** What the operator has allowed to be missing in a release. */
export interface AllowedGap {
  /** Ids; `undefined`: all that were not there. */
  readonly lessons: readonly string[] | undefined;
  readonly reason: string | undefined;
}

/** What a notice says of itself. */
export interface NoticeFacts {
  readonly issued: Day;
  /** Id of the release that it announces; `undefined` if that is not published yet. */
  readonly release: string | undefined;
  readonly publisher: TimelinePublisher | undefined;
  /** Recordings that the release may lack, and from when on that is said. */
  readonly missing?: (AllowedGap & { readonly from: Instant }) | undefined;
}

/** Date of issue and number; a notice of what is not published says so. */
export function issueLine({ issued, release }: NoticeFacts): Text {
  if (release === undefined) {
    return {
      zh: `草稿，${issued}：这些变动尚未发布`,
      en: `Draft of ${issued}: these changes are not published yet`,
    };
  }
  const number = release.replace(/-.*$/, '');
  return { zh: `${issued} 第 ${number} 号`, en: `${issued}, notice ${number}` };
}

/** Who says it and whom to ask. */
export function footLines({ publisher }: NoticeFacts): readonly Text[] {
  if (publisher === undefined) return [];
  const { name, contact } = publisher;
  if (contact === undefined) return [asText(name)];
  const who = asText(contact);
  return [asText(name), { zh: `联系方式：${who.zh}`, en: `Contact: ${who.en}` }];
}
