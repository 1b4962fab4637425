const PLACEHOLDER = /\{([^{}]*)\}/g;
const KNOWN = /^(?:grade|course|lesson|number(?::0[1-9])?)$/;

export interface PatternValues {
  readonly grade: string;
  readonly course: string;
  readonly number: number;
  readonly lesson: string;
}

/** The placeholders of a pattern that nothing stands for. */
export function unknownPlaceholders(pattern: string): readonly string[] {
  return [...pattern.matchAll(PLACEHOLDER)]
    .map(([whole, name = '']) => (KNOWN.test(name) ? '' : whole))
    .filter(Boolean);
}

/** `{grade}/{course}/{number:02}.mp4` for one lesson. */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replaceAll(PLACEHOLDER, (whole: string, name: string) => {
    if (name === 'grade' || name === 'course' || name === 'lesson') return values[name];
    const width = /^number(?::0(\d))?$/.exec(name);
    return width === null ? whole : String(values.number).padStart(Number(width[1] ?? 1), '0');
  });
}
