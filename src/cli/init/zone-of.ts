import { UsageError } from '../../diagnostics/usage-error.js';
import type { InitZone } from './init-plan.js';

/** The outlets that carry school television in a province, and one for a school by itself. */
export const KNOWN_ZONES: readonly InitZone[] = [
  { id: 'main', title: { zh: '校园电视', en: 'School television' } },
  { id: 'telecom', title: { zh: '电信教育专区', en: 'Telecom education zone' } },
  { id: 'mobile', title: { zh: '移动教育专区', en: 'Mobile education zone' } },
  { id: 'unicom', title: { zh: '联通教育专区', en: 'Unicom education zone' } },
  { id: 'radio-tv', title: { zh: '广电教育专区', en: 'Radio-TV education zone' } },
  { id: 'platform', title: { zh: '公共平台', en: 'Public platform' } },
];

const SHORT_NAMES: Readonly<Record<string, string>> = {
  电信: 'telecom',
  移动: 'mobile',
  联通: 'unicom',
  广电: 'radio-tv',
  平台: 'platform',
};

/** By its id or Chinese name; any other id is an outlet of one's own. */
export function zoneOf(word: string): InitZone {
  const id = SHORT_NAMES[word] ?? word;
  const known = KNOWN_ZONES.find((zone) => zone.id === id);
  if (known !== undefined) return known;
  if (/^(?=.{1,40}$)(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    return { id, title: { zh: id, en: id } };
  const ids = KNOWN_ZONES.map((zone) => zone.id);
  throw new UsageError({
    zh: `--zones：“${word}”不能用作专区标识；可写 ${ids.join('、')}，或小写字母和数字，如 city-net`,
    en: `--zones: "${word}" cannot be the id of a zone; write ${ids.join(', ')}, or lower-case letters and digits such as city-net`,
  });
}
