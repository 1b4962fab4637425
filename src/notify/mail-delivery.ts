import type { Recipient } from '../model/notify/notify-plan.js';
import type { Instant } from '../model/time.js';
import type { Attempt, Delivery } from './delivery.js';
import type { MailServer } from './mail-server.js';
import type { Message } from './message.js';
import { digestOf } from './message-digest.js';
import type { Secrets } from './secrets.js';

export interface MailInput {
  readonly recipient: Pick<Recipient, 'id' | 'form'>;
  readonly from: string;
  readonly address: string;
  /** `undefined`: its variable is not set, and nothing can be sent. */
  readonly server: MailServer | undefined;
  readonly variable: string;
}

/** A mail to one address: nobody sees who else is sent one. */
export function mailDelivery(
  { recipient: { id, form }, from, address, server, variable }: MailInput,
  message: Message,
  secrets: Secrets,
): Delivery {
  const digest = digestOf(message, form);
  const where = `${address}${server === undefined ? '' : ` ${server.host}:${server.port}`} $${variable}`;
  // The library loads only where mail is sent.
  const transport = () => import('./mail-transport.js');
  const rehearse = async (at: Instant): Promise<Buffer> =>
    (await transport()).mailBytes({ from, address, digest, at }, message);
  return {
    to: `${id} ${address}`,
    about: message.about,
    digest,
    place: { zh: `邮件 ${where}`, en: `mail ${where}` },
    rehearse,
    async attempt(options): Promise<Attempt> {
      if (server === undefined) throw new Error(`${variable} is not set`);
      const { sendMail } = await transport();
      const attempt = await sendMail(server, { from, address }, await rehearse(options.at), { ...options, secrets });
      return attempt.kind === 'sent' ? attempt : { ...attempt, why: secrets.hideIn(attempt.why) };
    },
  };
}
