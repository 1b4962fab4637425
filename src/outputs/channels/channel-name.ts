import { inLanguage } from '../../model/local-text.js';
import type { LineupEntry } from '../../model/zone.js';
import { m3uValue } from '../m3u-text.js';

/** A channel's name as players show it and look it up: that of the M3U, in the project's first language. */
export function channelName({ name }: LineupEntry, languages: readonly string[]): string {
  return m3uValue(inLanguage(name, languages[0] ?? 'zh', languages));
}
