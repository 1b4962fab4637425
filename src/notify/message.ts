import type { MessageLanguage } from '../diagnostics/text.js';

/** What people are to hear, in one language. Every line is one line of plain text. */
export interface Message {
  /** What it is about, e.g. a pair of releases: a recipient hears of the same thing once. */
  readonly about: string;
  readonly language: MessageLanguage;
  readonly title: string;
  /** When it was issued, and its number. */
  readonly issue: string | undefined;
  readonly head: readonly string[];
  /** In the order in which they are read. */
  readonly items: readonly MessageItem[];
  /** Who says it and whom to ask; never left out. */
  readonly foot: readonly string[];
  /** Address of the whole message, for those who get a part of it. */
  readonly see: string | undefined;
  /** The whole as a page, for mail. */
  readonly html: string | undefined;
}

export interface MessageItem {
  /** Heading above it, e.g. its day. */
  readonly section: string;
  readonly text: string;
  /** The same with its day and without details, for a short message. */
  readonly brief: string;
  /** The lowest is the most urgent, e.g. the instant at which it begins. */
  readonly rank: number;
}
