import type { MessageLanguage } from '../diagnostics/text.js';
import type { Message } from './message.js';

/** How a service writes the parts of a message. */
export interface TextStyle {
  readonly title: (text: string) => string;
  readonly section: (text: string) => string;
  readonly line: (text: string) => string;
  /** Between two lines. */
  readonly separator: string;
}

const PLAIN: TextStyle = { title: same, section: same, line: same, separator: '\n' };

/** The whole message as plain text, for a chat group or a mail. */
export function messageText(message: Message): string {
  return withItems(message, message.items.length, PLAIN);
}

/** The same, cut after an item where `size` is more than `max`; it says how many items are left out. */
export function fittedText(
  message: Message,
  max: number,
  size: (text: string) => number,
  style: TextStyle = PLAIN,
): string {
  const all = message.items.length;
  const whole = withItems(message, all, style);
  if (size(whole) <= max) return whole;
  let [low, high] = [0, all - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(withItems(message, middle, style)) <= max) low = middle;
    else high = middle - 1;
  }
  return cutTo(withItems(message, low, style), max, size);
}

/** How many items are left out, and where they can be read. */
export function leftOut(count: number, { language, see }: Pick<Message, 'language' | 'see'>): string {
  return MORE[language](count, see);
}

const MORE: Readonly<Record<MessageLanguage, (count: number, see: string | undefined) => string>> = {
  zh: (count, see) => `另有 ${count} 处${see === undefined ? '' : `，见 ${see}`}`,
  en: (count, see) => `${count} more${see === undefined ? '' : `, see ${see}`}`,
};

function withItems(message: Message, count: number, { title, section, line, separator }: TextStyle): string {
  const { items } = message;
  const lines = [title(message.title), ...[message.issue ?? [], message.head].flat().map(line)];
  let above: string | undefined;
  for (const item of items.slice(0, count)) {
    if (item.section !== above) lines.push('', section(item.section));
    above = item.section;
    lines.push(line(item.text));
  }
  if (count < items.length) lines.push('', line(leftOut(items.length - count, message)));
  if (message.foot.length > 0) lines.push('', ...message.foot.map(line));
  return lines.join(separator);
}

/** As much of a text without a place to cut as `max` allows. */
export function cutTo(text: string, max: number, size: (text: string) => number): string {
  if (size(text) <= max) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(`${characters.slice(0, middle).join('')}…`) <= max) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('')}…`;
}

function same(text: string): string {
  return text;
}
