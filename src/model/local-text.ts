/** A text of the project: language tag (`zh`, `en`, `ml` …) to text, cleaned for output. At least one language. */
export type LocalText = Readonly<Record<string, string>>;

/** The text in `language`, else in the first of `languages` that has it, else in any that it has. */
export function inLanguage(text: LocalText, language: string, languages: readonly string[] = []): string {
  const own = text[language];
  if (own !== undefined) return own;
  for (const other of languages) {
    const found = text[other];
    if (found !== undefined) return found;
  }
  return Object.values(text)[0] ?? '';
}
