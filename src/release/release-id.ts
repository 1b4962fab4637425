import { compareCodeUnits } from '../diagnostics/order.js';

/** A sequence number of six digits, or of more where they are used up, and the beginning of the content's digest. */
const RELEASE_ID = /^(\d{6}|[1-9]\d{6,14})-[0-9a-f]{12}$/;

export function isReleaseId(name: string): boolean {
  return RELEASE_ID.test(name);
}

/** The place of a release in the sequence; 0 for what is not a release. */
export function sequenceNumber(id: string): number {
  return Number(RELEASE_ID.exec(id)?.[1] ?? 0);
}

/** `000012`; `1000000` follows `999999`. */
export function sequenceText(number: number): string {
  return String(number).padStart(6, '0');
}

/** By number: as text, `1000000` would be before `999999`. */
export function compareReleaseIds(a: string, b: string): number {
  return sequenceNumber(a) - sequenceNumber(b) || compareCodeUnits(a, b);
}
