const PLACEHOLDER = /\{([^{}]*)\}/g;

export interface PatternValues {
  readonly grade: string;
  readonly course: string;
  readonly number: number;
  readonly lesson: string;
}

/** `{grade}/{course}/{number:02}.mp4` for one lesson. */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replaceAll(PLACEHOLDER, (whole: string, name: string) => {
    if (name === 'grade' || name === 'course' || name === 'lesson') return values[name];
    const width = /^number(?::0(\d))?$/.exec(name);
    return width === null ? whole : String(values.number).padStart(Number(width[1] ?? 1), '0');
  });
}
