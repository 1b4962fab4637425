import type { Text } from '../../diagnostics/text.js';
import type { Effect, ShownProgramme } from './preview.js';

type Tell = (effect: Effect, message: Text, programme: ShownProgramme) => void;

/** Two programmes at once: the earlier one is cut short, one that lies within another is dropped. */
export function oneAtATime(programmes: readonly ShownProgramme[], tell: Tell): readonly ShownProgramme[] {
  const kept: ShownProgramme[] = [];
  for (const programme of [...programmes].sort((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (before !== undefined && before.stop >= programme.stop && before.stop > programme.start) {
      tell(
        'dropped',
        {
          zh: `落在“${before.title}”之内：不显示`,
          en: `lies within "${before.title}": it is not shown`,
        },
        programme,
      );
    } else {
      if (before !== undefined && before.stop > programme.start) {
        tell('cut', { zh: `“${programme.title}”开始时截断`, en: `cut where "${programme.title}" begins` }, before);
        kept[kept.length - 1] = { ...before, stop: programme.start };
      }
      kept.push(programme);
    }
  }
  return kept;
}
