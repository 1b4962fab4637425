import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { printable } from '../../diagnostics/visible.js';

export interface Wording {
  readonly language: MessageLanguage;
  readonly text: string;
}

/** A text in both languages, the reader's first; once if both are the same. */
export function bilingual(text: Text, first: MessageLanguage): readonly Wording[] {
  const languages: readonly MessageLanguage[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const wordings = languages.map((language) => ({ language, text: printable(text[language]) }));
  return text.zh === text.en ? wordings.slice(0, 1) : wordings;
}
