import { spokenTime } from '../calendar/spoken.js';
import type { Text } from '../diagnostics/text.js';
import type { Hold } from '../release/holds.js';
import { readManifest } from '../release/releases.js';

/** When a release was rolled back, on the project's clock where that release still says which one it is. */
export function timeOfHold(folder: string, { release, at }: Hold): Text {
  try {
    const time = spokenTime(Date.parse(at), readManifest(folder, release)['time-zone']);
    return { zh: time, en: time };
  } catch {
    return { zh: at, en: at };
  }
}
