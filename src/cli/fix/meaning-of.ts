import type { SoundProject } from '../../compile.js';

/**
 * All that a project says, in one text, but not where it says so. A timeline follows from the project alone, so equal
 * texts are equal guides.
 */
export function meaningOf({ project }: SoundProject): string {
  const met = new Map<object, number>();
  return JSON.stringify(project, (key, value: unknown) => {
    if (/span$/i.test(key)) return undefined;
    if (typeof value !== 'object' || value === null) return value;
    // A lesson knows its course, which lists its lessons; every cell names both.
    const before = met.get(value);
    if (before !== undefined) return `↑${before}`;
    met.set(value, met.size);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
}
