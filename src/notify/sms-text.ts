import type { Message } from './message.js';
import { leftOut } from './message-text.js';
import { smsLength } from './sms-length.js';

/**
 * The message in the length of an SMS: the most urgent items first, as many as fit into one part, and where the rest can
 * be read. Only where not even the first item fits does it take more parts.
 */
export function smsText(message: Message): string {
  const { items } = message;
  // Without items, the last line of the head says that nothing changes.
  if (items.length === 0) return withFirst(message, [], 0);
  const urgent = [...items].sort((a, b) => a.rank - b.rank);
  const first = (count: number): string => withFirst(message, urgent.slice(0, count), items.length - count);
  const whole = first(items.length);
  if (isOne(whole)) return whole;
  let count = 0;
  while (isOne(first(count + 1))) count++;
  if (count > 0) return first(count);
  const short = withFirst({ ...message, see: undefined }, urgent.slice(0, 1), items.length - 1);
  return isOne(short) ? short : first(1);
}

function isOne(text: string): boolean {
  return smsLength(text).parts === 1;
}

function withFirst(message: Message, items: Message['items'], more: number): string {
  const [colon, semicolon] = message.language === 'zh' ? ['：', '；'] : [': ', '; '];
  const parts = [...items.map(({ brief }) => brief), ...(more === 0 ? [] : [leftOut(more, message)])];
  const said = parts.length === 0 ? message.head.slice(-1) : [parts.join(semicolon)];
  const text = [message.title, ...said].join(colon);
  return message.language === 'en' ? plainSigns(text) : text;
}

/** Typographic signs alone would make it an SMS of 70 characters. */
function plainSigns(text: string): string {
  return text
    .replace(/[–—−]/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/→/g, '->');
}
