import type { Text } from '../../diagnostics/text.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';

/** A project's text in the page's languages. */
export function ofProject(text: LocalText, languages: readonly string[]): Text {
  return { zh: inLanguage(text, 'zh', languages), en: inLanguage(text, 'en', languages) };
}
