import type { Text } from '../../diagnostics/text.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { Channel } from '../../model/timetable.js';

/** A project's text in the page's languages. */
export function ofProject(text: LocalText, languages: readonly string[]): Text {
  return { zh: inLanguage(text, 'zh', languages), en: inLanguage(text, 'en', languages) };
}

/** What a channel is called where all zones are meant. */
export function namesOfGrades({ grades }: Channel, languages: readonly string[]): Text {
  const names = grades.map(({ name }) => ofProject(name, languages));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}
