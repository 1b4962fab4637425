import { dvbCharset } from '../../model/dvb/dvb-charset.js';
import { inLanguage } from '../../model/local-text.js';
import type { Zone } from '../../model/zone.js';
import type { ServiceNames } from '../rendered-dvb.js';
import type { Said } from '../texts/text-check.js';
import { asSent } from './as-sent.js';

/** Only a longer name may be cut. */
const MIN_NAME = 35;

export function serviceSaid({ name, provider }: ServiceNames): Said {
  return [
    ['service-name', name],
    ['provider-name', provider],
  ];
}

/** Names of a service and its provider, in a stream as its charset and its descriptors can. */
export function serviceTexts(service: number, read: ServiceNames, zone: Zone, isSent: boolean): readonly Said[] {
  const { dvb, lineup, title, charset } = zone;
  const entry = lineup.find(({ serviceId }) => serviceId === service);
  if (dvb === undefined || entry === undefined) return [];
  const language = dvb.languages[0]?.tag ?? 'zh';
  const as = (text: string, shown: string) => (isSent ? asSent(text, shown, dvbCharset(charset), MIN_NAME) : text);
  const name = as(inLanguage(entry.name, language), read.name);
  const provider = as(inLanguage(dvb.provider ?? title, language), read.provider);
  return [serviceSaid({ name, provider })];
}
