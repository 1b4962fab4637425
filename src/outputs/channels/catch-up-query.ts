import type { CatchUpSettings } from '../../model/zone.js';

/** Which programs read the list: their placeholders differ, and Kodi sends those of the Chinese players as they stand. */
export type CatchUpFlavour = 'chinese' | 'kodi';

/** `?` or `&` with what a player appends to the address of the stream, its placeholders for the times included. */
export function catchUpQuery(stream: string, settings: CatchUpSettings, flavour: CatchUpFlavour): string {
  const clock = settings.clock === 'utc' ? '|UTC' : '';
  return flavour === 'chinese'
    ? withTimes(stream, settings, `\${(b)yyyyMMddHHmmss${clock}}`, `\${(e)yyyyMMddHHmmss${clock}}`)
    : withTimes(stream, settings, '{utc:YmdHMS}', '{utcend:YmdHMS}');
}

/** What the address of a broadcast depends on. */
export type CatchUpForm = Pick<CatchUpSettings, 'dialect' | 'clock'>;

export function withTimes(stream: string, { dialect, clock }: CatchUpForm, begin: string, end: string): string {
  const separator = !stream.includes('?') ? '?' : /[?&]$/.test(stream) ? '' : '&';
  switch (dialect) {
    case 'playseek':
      return `${separator}playseek=${begin}-${end}`;
    case 'tvdr': {
      // Servers that read UTC want it said behind each time: tvdr=20200309010000GMT-20200309012000GMT.
      const mark = clock === 'utc' ? 'GMT' : '';
      return `${separator}tvdr=${begin}${mark}-${end}${mark}`;
    }
    case 'starttime':
      return `${separator}starttime=${begin}&endtime=${end}`;
  }
}
