import { suggestion } from '../diagnostics/did-you-mean.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';

/** Refuses the first unknown word. */
export function checkKnown(asked: readonly string[], what: Text, known: Iterable<string>): void {
  const all = [...new Set(known)];
  for (const word of asked) {
    if (all.includes(word)) continue;
    const near = suggestion(word, all);
    throw new UsageError({
      zh: `没有${what.zh}“${word}”${near.zh || `；有 ${all.join('、')}`}`,
      en: `there is no ${what.en} "${word}"${near.en || `; there are ${all.join(', ')}`}`,
    });
  }
}
