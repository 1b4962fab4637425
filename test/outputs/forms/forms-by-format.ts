import { CARRIER_FORMS } from './forms-of-carriers.js';
import { GUIDE_FORMS } from './forms-of-guides.js';
import { LIST_FORMS } from './forms-of-lists.js';
import type { Forms } from './lexical-forms.js';

/** Every value that a format's files hold, by the name that it has there. A name that is not here is a fault. */
export const FORMS: Readonly<Record<string, Forms>> = { ...GUIDE_FORMS, ...CARRIER_FORMS, ...LIST_FORMS };

/** Which of these a file is of; nothing where its values are no text. */
export function formatOf(path: string): string | undefined {
  const [, format] = PATHS.find(([pattern]) => pattern.test(path)) ?? [];
  return format;
}

const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^guide\.xml$/, 'guide'],
  [/^lineup\.xml$/, 'lineup'],
  [/^dvb\/eit\.xml$/, 'tsduck'],
  [/^dvb\/numbers\.json$/, 'dvb-numbers'],
  [/^c2\/objects\.xml$/, 'c2'],
  [/^c2\/sending\.json$/, 'c2-sending'],
  [/\.m3u$/, 'm3u'],
  [/\.xspf$/, 'xspf'],
  [/^channels\.txt$/, 'txt'],
  [/\.ffconcat$/, 'ffconcat'],
  [/\/ffplayout\//, 'ffplayout'],
  [/\/ersatztv\//, 'ersatztv'],
  [/^diyp\//, 'diyp'],
  [/^super-live\//, 'super-live'],
  [/^airings\.csv$/, 'airings'],
  [/^report\/recordings\.csv$/, 'recordings'],
  [/^rss\//, 'rss'],
  [/\/ADI\.XML$/, 'adi'],
  [/^adi\/packages\.json$/, 'adi-packages'],
  [/\.ics$/, 'calendar'],
  [/^on-demand\.json$/, 'on-demand'],
  [/^timeline\/zones\.json$/, 'zones'],
  [/^timeline\//, 'timeline'],
];
