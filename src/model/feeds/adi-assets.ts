import { createHash } from 'node:crypto';
import type { AdiSettings } from '../feed-settings.js';

/** In the order of a package: what it is, what viewers read, what they watch, its picture. */
export const ADI_CLASSES = ['package', 'title', 'movie', 'poster'] as const;
export type AdiClass = (typeof ADI_CLASSES)[number];

const NUMBERS = 10n ** 15n;

/**
 * Fifteen digits that identify a lesson in a zone, whatever its title, time or place in the list: the assets of one
 * package share them.
 */
export function adiNumber(project: string, zone: string, lesson: string): string {
  const digest = createHash('sha256').update(`${project}\0${zone}\0${lesson}`).digest();
  return String(digest.readBigUInt64BE() % NUMBERS).padStart(15, '0');
}

/** Four letters, a digit for the class, and the lesson's number. */
export function adiAssetId({ assetPrefix }: AdiSettings, of: AdiClass, number: string): string {
  return `${assetPrefix}${ADI_CLASSES.indexOf(of) + 1}${number}`;
}
