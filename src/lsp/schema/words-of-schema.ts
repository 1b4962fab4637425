import type { MessageLanguage } from '../../diagnostics/text.js';
import type { PlacedSchema } from './schemas-at.js';

/** Descriptions are written `中文。\nEnglish.`, titles `中文 · English`. */
export function titleIn(schemas: readonly PlacedSchema[], language: MessageLanguage): string | undefined {
  return inLanguage(firstText(schemas, 'title'), ' · ', language);
}

export function descriptionIn(schemas: readonly PlacedSchema[], language: MessageLanguage): string | undefined {
  return inLanguage(firstText(schemas, 'description'), '\n', language);
}

function firstText(schemas: readonly PlacedSchema[], key: 'title' | 'description'): string | undefined {
  const text = schemas.map(({ schema }) => schema[key]).find((value) => typeof value === 'string');
  return typeof text === 'string' ? text : undefined;
}

function inLanguage(text: string | undefined, between: string, language: MessageLanguage): string | undefined {
  const [zh, en = zh] = text?.split(between) ?? [];
  return language === 'zh' ? zh : en;
}

/** The values that a place may have, where they are listed; as they are written in YAML. */
export function valuesOf(schemas: readonly PlacedSchema[]): readonly string[] {
  const values = schemas.flatMap(({ schema }) => [
    ...(Array.isArray(schema.enum) ? schema.enum : []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.type === 'boolean' ? [true, false] : []),
  ]);
  return [...new Set(values.filter((value) => value !== null).map(String))];
}
