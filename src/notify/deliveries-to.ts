import type { NotifyPlan, Recipient } from '../model/notify/notify-plan.js';
import type { Delivery } from './delivery.js';
import { mailDelivery } from './mail-delivery.js';
import { readMailServer } from './mail-server.js';
import type { Message } from './message.js';
import { robotDelivery } from './robot-delivery.js';
import type { Secrets } from './secrets.js';

/** The deliveries of a message to a recipient: one to a group, one to each mail box of a list. */
export function deliveriesTo(
  recipient: Recipient,
  message: Message,
  { mail }: Pick<NotifyPlan, 'mail'>,
  secrets: Secrets,
): readonly Delivery[] {
  const { way } = recipient;
  if (way.kind !== 'mail') return [robotDelivery(recipient, way, message, secrets)];
  if (mail === undefined) throw new Error('a plan with mail recipients has mail settings');
  const server = readMailServer(mail.server, secrets);
  return way.to.map((address) =>
    mailDelivery({ recipient, from: mail.from, address, server, variable: mail.server }, message, secrets),
  );
}
