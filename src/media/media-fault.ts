import type { Text } from '../diagnostics/text.js';

/** What is wrong with a recording, or with what was made of it. */
export class MediaFault extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** Why something failed; words of the system and of programs are the same in both languages. */
export function reasonOf(error: unknown): Text {
  if (error instanceof MediaFault) return error.text;
  return sameWords(error instanceof Error ? error.message : String(error));
}

export function sameWords(words: string): Text {
  return { zh: words, en: words };
}
