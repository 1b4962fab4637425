import type { CatchUpSettings } from '../../model/zone.js';

/** Which program reads the list: the placeholders differ, and Kodi sends the Chinese ones as they stand. */
export type CatchUpFlavour = 'chinese' | 'kodi';

const FIELDS: Readonly<Record<CatchUpSettings['dialect'], (begin: string, end: string) => string>> = {
  playseek: (begin, end) => `playseek=${begin}-${end}`,
  tvdr: (begin, end) => `tvdr=${begin}-${end}`,
  starttime: (begin, end) => `starttime=${begin}&endtime=${end}`,
};

/** The address of a past programme with a player's placeholders for its times. */
export function catchUpSource(stream: string, { dialect, clock }: CatchUpSettings, flavour: CatchUpFlavour): string {
  const utc = clock === 'utc' ? '|UTC' : '';
  const [begin, end] =
    flavour === 'chinese'
      ? [`\${(b)yyyyMMddHHmmss${utc}}`, `\${(e)yyyyMMddHHmmss${utc}}`]
      : ['{utc:YmdHMS}', '{utcend:YmdHMS}'];
  return withQuery(stream, FIELDS[dialect](begin, end));
}

/** The same address for one programme, its times written on the zone's clock as `YYYYMMDDhhmmss`. */
export function catchUpUrl(stream: string, { dialect }: CatchUpSettings, begin: string, end: string): string {
  return withQuery(stream, FIELDS[dialect](begin, end));
}

function withQuery(stream: string, query: string): string {
  return `${stream}${stream.includes('?') ? '&' : '?'}${query}`;
}
