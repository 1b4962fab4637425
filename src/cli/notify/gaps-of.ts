import type { Text } from '../../diagnostics/text.js';
import type { Recipient } from '../../model/notify/notify-plan.js';
import type { Delivery } from '../../notify/delivery.js';
import type { Ledger } from '../../notify/ledger.js';
import { sheetTo } from './notice-to.js';
import type { Changes } from './read-changes.js';

export interface GapInput {
  readonly changes: Changes;
  readonly recipients: readonly Recipient[];
  /** What changes from a release to where the notice begins; `undefined` if the release cannot be read any more. */
  readonly changesSince: (release: string) => Changes | undefined;
}

/** A notice that does not begin where the last one ended leaves changes out, or repeats them, if there are any between. */
export function gapsOf(
  deliveries: readonly Delivery[],
  ledger: Ledger,
  { changes: { from, to: now }, recipients, changesSince }: GapInput,
): readonly Text[] {
  const known = new Map<string, Changes | undefined>();
  return deliveries.flatMap(({ to, about }): readonly Text[] => {
    const sent = ledger.filter(
      (entry) => entry.to === to && entry.state === 'sent' && entry.about.startsWith('notice '),
    );
    const last = sent.at(-1)?.about.split(' ')[2];
    if (last === undefined || last === from || last === now || sent.some((entry) => entry.about === about)) return [];
    if (!known.has(last)) known.set(last, changesSince(last));
    const between = known.get(last);
    if (between === undefined) {
      return [
        {
          zh: `${to}：上次通知到版本 ${last}，它已读不到，这次从 ${from} 起；请核对中间有没有没通知的变动`,
          en: `${to}: the last notice went up to release ${last}, which cannot be read any more, and this one begins with ${from}; check whether changes between them were left out`,
        },
      ];
    }
    const recipient = recipients.find(({ id }) => id === to.replace(/ .*$/, ''));
    if (recipient !== undefined && sheetTo(recipient, between).sections.length === 0) return [];
    return [
      {
        zh: `${to}：上次通知到版本 ${last}，这次从 ${from} 起；要从上次接着通知，请用 --from ${last}`,
        en: `${to}: the last notice went up to release ${last}, and this one begins with ${from}; to go on from there, use --from ${last}`,
      },
    ];
  });
}
