import type { CatchUpSettings } from '../../model/zone.js';

/** Which programs read the list: their placeholders differ, and Kodi sends those of the Chinese players unchanged. */
export type CatchUpFlavour = 'chinese' | 'kodi';

/** What the address of a broadcast depends on. */
export type CatchUpForm = Pick<CatchUpSettings, 'dialect' | 'clock'>;

/** `?` or `&` with what a player appends to the address of the stream, its placeholders for the times included. */
export function catchUpQuery(stream: string, settings: CatchUpForm, flavour: CatchUpFlavour): string {
  return query(stream, settings, ...placeholders(settings, flavour));
}

/** The whole address that a player asks for, with its placeholders. */
export function catchUpSource(address: string, settings: CatchUpForm, flavour: CatchUpFlavour): string {
  return withTimes(address, settings, ...placeholders(settings, flavour));
}

/** The whole address for one broadcast: the times replace its placeholders, or are appended. */
export function withTimes(address: string, form: CatchUpForm, begin: string, end: string): string {
  // Not as a replacement pattern: placeholders contain dollar signs.
  if (form.dialect === 'template') return address.replaceAll('{begin}', () => begin).replaceAll('{end}', () => end);
  return `${address}${query(address, form, begin, end)}`;
}

function placeholders({ clock }: CatchUpForm, flavour: CatchUpFlavour): readonly [begin: string, end: string] {
  if (flavour === 'kodi') return ['{utc:YmdHMS}', '{utcend:YmdHMS}'];
  const zone = clock === 'utc' ? '|UTC' : '';
  return [`\${(b)yyyyMMddHHmmss${zone}}`, `\${(e)yyyyMMddHHmmss${zone}}`];
}

function query(stream: string, { dialect, clock }: CatchUpForm, begin: string, end: string): string {
  const separator = !stream.includes('?') ? '?' : /[?&]$/.test(stream) ? '' : '&';
  switch (dialect) {
    case 'playseek':
      return `${separator}playseek=${begin}-${end}`;
    case 'tvdr': {
      // Servers that read UTC need GMT after each time: tvdr=20200309010000GMT-20200309012000GMT.
      const mark = clock === 'utc' ? 'GMT' : '';
      return `${separator}tvdr=${begin}${mark}-${end}${mark}`;
    }
    case 'starttime':
      return `${separator}starttime=${begin}&endtime=${end}`;
    case 'template':
      return '';
  }
}
