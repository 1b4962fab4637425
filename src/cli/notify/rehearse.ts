import { visible } from '../../diagnostics/visible.js';
import type { Delivery } from '../../notify/delivery.js';
import { entryOf, type Ledger } from '../../notify/ledger.js';
import type { Session } from '../io.js';
import type { NotifyOptions } from './options.js';
import { outcomeWords } from './outcome-words.js';

/** Shows what would be sent, byte for byte, and what of it was sent before. */
export async function rehearse(
  deliveries: readonly Delivery[],
  ledger: Ledger,
  { retry, again }: Pick<NotifyOptions, 'retry' | 'again'>,
  session: Session,
): Promise<void> {
  for (const delivery of deliveries) {
    const { to, about, place, digest } = delivery;
    const bytes = await delivery.rehearse(session.now());
    const head = { zh: `${to}  ${place.zh}  ${bytes.length} 字节`, en: `${to}  ${place.en}  ${bytes.length} bytes` };
    session.out(`== ${visible(session.say(head))}\n`);
    const before = entryOf(ledger, about, to);
    if (before?.state === 'sent' && again !== true) {
      const isSameText = before.digest === digest;
      session.announce(outcomeWords(delivery, { kind: 'sent-before', at: before.at, isSameText }));
    } else if (retry !== true && (before?.state === 'unknown' || before?.state === 'sending'))
      session.announce(outcomeWords(delivery, { kind: 'needs-retry' }));
    const text = bytes.toString();
    session.out(text.endsWith('\n') ? text : `${text}\n`);
  }
  session.announce({ zh: '这是演练，什么也没有发送。', en: 'This was a rehearsal: nothing was sent.' });
}
