import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { ProjectTexts } from './project-texts.js';
import type { Said } from './text-check.js';

type Languages = Pick<ProjectTexts, 'languages'>;

/** The project's first language, which formats with one language have. */
export function firstLanguage({ languages }: Languages): string {
  return languages[0] ?? 'zh';
}

export function firstWords(text: LocalText, project: Languages): string {
  return inLanguage(text, firstLanguage(project), project.languages);
}

/** A field for each language that a text has, in the project's order; what has none of them is given as it is. */
export function eachWords(field: string, text: LocalText | undefined, { languages }: Languages): Said {
  if (text === undefined) return [];
  const own = languages.filter((language) => text[language] !== undefined);
  const tags = own.length > 0 ? own : Object.keys(text).slice(0, 1);
  return tags.map((language) => [`${field}@${language}`, text[language]]);
}

/** A field for each of the project's languages. */
export function inEach(field: string, { languages }: Languages, text: (language: string) => string): Said {
  return languages.map((language) => [`${field}@${language}`, text(language)]);
}

/** A text of JSON with its languages; another value as it is written. */
export function jsonWords(field: string, value: unknown): Said {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[field, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    jsonWords(Array.isArray(value) ? `${field}[${key}]` : `${field}@${key}`, inner),
  );
}
