/** A message for people: in both languages, or it does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type MessageLanguage = keyof Text;
