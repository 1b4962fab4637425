import { guideTitle, isChinese } from '../model/lesson-title.js';
import { inLanguage } from '../model/local-text.js';
import type { Airing } from '../timeline/airing.js';

/** The title of an airing, also of one that was not planned and has no programme. */
export function nameOf(airing: Airing, language: string, languages: readonly string[]): string {
  if (airing.kind === 'lesson') return guideTitle(airing.lesson, language);
  if (airing.programme !== undefined) return inLanguage(airing.programme.title, language, languages);
  if (airing.kind === 'fill' && airing.fill === 'between') return isChinese(language) ? '休息' : 'Break';
  return isChinese(language) ? '停播' : 'Off air';
}
