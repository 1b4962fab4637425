import { createHash } from 'node:crypto';
import type { NoticeForm } from '../model/notify/notify-plan.js';
import type { Message } from './message.js';

/** Hex SHA-256 of what a message says, whenever it is issued. */
export function digestOf({ language, title, head, items, foot, see }: Message, form: NoticeForm): string {
  const said = JSON.stringify([form, language, title, head, items, foot, see ?? null]);
  return createHash('sha256').update(said).digest('hex');
}
