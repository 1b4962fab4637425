import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';

/** The requested zones; all of them if none was given. */
export function chooseZones(asked: readonly string[], known: readonly string[]): readonly string[] {
  for (const zone of asked) {
    if (known.includes(zone)) continue;
    const near = suggestion(zone, known);
    throw new UsageError({
      zh: `专区“${zone}”没有 C2 工单${near.zh || (known.length === 0 ? '' : `；有工单的是 ${known.join('、')}`)}`,
      en: `zone "${zone}" has no C2 orders${near.en || (known.length === 0 ? '' : `; those that have are ${known.join(', ')}`)}`,
    });
  }
  return known.filter((zone) => asked.length === 0 || asked.includes(zone));
}
