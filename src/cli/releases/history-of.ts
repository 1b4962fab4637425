import { spokenTime } from '../../calendar/spoken.js';
import type { Text } from '../../diagnostics/text.js';
import { allFilesOf, type Manifest } from '../../release/manifest.js';

/** When a release was published, by whom, how much changed for viewers, which days and zones, its size, and why. */
export function historyOf(manifest: Manifest): readonly Text[] {
  const { made, by, changes, window, zones, reason, commit, 'time-zone': timeZone } = manifest;
  const size = Object.values(allFilesOf(manifest)).reduce((sum, file) => sum + file.size, 0);
  const why = [...(reason === undefined ? [] : [reason]), ...(commit === undefined ? [] : [commitWords(commit)])];
  return [
    same(made === undefined ? UNKNOWN : spokenTime(Date.parse(made), timeZone)),
    same(by ?? UNKNOWN),
    changes === undefined ? same(UNKNOWN) : countWords(changes.count),
    { zh: `${window.from} 起`, en: `from ${window.from}` },
    same(`${(size / 1e6).toFixed(1)} MB`),
    same(Object.keys(zones).join(', ')),
    same(why.join(' · ')),
  ];
}

/** Older releases do not say, and the first one is compared with nothing. */
const UNKNOWN = '–';

function commitWords({ id, subject }: NonNullable<Manifest['commit']>): string {
  return `${subject} (${id})`;
}

function countWords(count: number): Text {
  return { zh: `变动 ${count}`, en: `${count} change${count === 1 ? '' : 's'}` };
}

function same(text: string): Text {
  return { zh: text, en: text };
}
