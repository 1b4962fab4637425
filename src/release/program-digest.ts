import { valueDigest } from '../files/value-digest.js';
import { toolDigest } from './generated/tool-digest.js';

/** The digest of all that computes: AirClass with its libraries, Node.js, and its ICU, which some systems update alone. */
export function programDigest({ node, icu, cldr, unicode, tz }: NodeJS.ProcessVersions = process.versions): string {
  return valueDigest([toolDigest(), node, icu, cldr, unicode, tz]);
}
