import type { NoticeForm } from '../../model/notify/notify-plan.js';
import type { Message } from '../message.js';
import { cutTo, fittedText, type TextStyle } from '../message-text.js';
import { smsText } from '../sms-text.js';
import { tame, tameMarkdown } from '../tame.js';

/** A limit of a service, and how the size of a text counts against it. */
export interface Limit {
  readonly max: number;
  readonly size: (text: string) => number;
}

/** Bold titles and days; DingTalk needs an empty line between two lines. */
export function markdownStyle(separator: '\n' | '\n\n'): TextStyle {
  return { title: bold, section: bold, line: (text) => text, separator };
}

/** The message for a chat group, within the limit, in which nothing acts. */
export function chatContent(message: Message, form: NoticeForm, { max, size }: Limit, style: TextStyle): string {
  if (form === 'sms') return cutTo(tame(smsText(message)), max, size);
  if (form === 'text') return fittedText(tamed(message, tame), max, size);
  return fittedText(tamed(message, tameMarkdown), max, size, style);
}

function tamed(message: Message, tameOne: (text: string) => string): Message {
  return {
    ...message,
    title: tameOne(message.title),
    issue: message.issue && tameOne(message.issue),
    head: message.head.map(tameOne),
    items: message.items.map((item) => ({ ...item, section: tameOne(item.section), text: tameOne(item.text) })),
    foot: message.foot.map(tameOne),
  };
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
