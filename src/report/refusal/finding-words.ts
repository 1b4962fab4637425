import { groupBy } from '../../diagnostics/group-by.js';
import type { Text } from '../../diagnostics/text.js';
import type { GuardedFinding } from '../../release/guards/guard-refusal.js';

/** What several zones have alike is one sentence: `telecom、unicom 的 p1：频道号由 701 变为 702` */
export function findingWords(findings: readonly GuardedFinding[]): readonly Text[] {
  const alike = groupBy(findings, ({ finding: { channel, text } }) => JSON.stringify([channel, text]));
  return [...alike.values()].flatMap(([first, ...more]): readonly Text[] => {
    if (first === undefined) return [];
    const { channel, text } = first.finding;
    const zones = [first, ...more].map(({ finding }) => finding.zone).filter((zone) => zone !== '');
    const place: Text = {
      zh: [zones.join('、'), channel].filter((part) => part).join(' 的 '),
      en: [zones.join(', '), channel].filter((part) => part).join(' '),
    };
    return [{ zh: `${place.zh}${place.zh && '：'}${text.zh}`, en: `${place.en}${place.en && ': '}${text.en}` }];
  });
}
