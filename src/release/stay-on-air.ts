import { createPublicKey } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { syncFolder } from '../files/sync-folder.js';
import { failureOf } from './failure-of.js';
import { placeFlat } from './flat-layout.js';
import { refuseForeignNames } from './flat-ownership.js';
import { keepSame } from './kept-record.js';
import type { Layout } from './layouts.js';
import { unmarkPlacing } from './placing.js';
import type { PublishOptions, PublishOutcome } from './publication.js';
import { listReleases, readManifest } from './releases.js';
import { retire } from './retention.js';
import { signatureFault, signManifest } from './signature.js';
import { verifyRelease } from './verify-release.js';

/** The current release, where it was made from the same and every byte of it is still as its manifest says. */
export function madeFromTheSame(current: string | undefined, options: PublishOptions): string | undefined {
  const { out, basis, fresh } = options;
  if (current === undefined || basis === undefined || fresh === true || !listReleases(out).includes(current))
    return undefined;
  return basisOf(out, current) === basis && mayStay(current, options) ? current : undefined;
}

/** A damaged release is no reason to stop before one is made in its place. */
function basisOf(out: string, id: string): string | undefined {
  try {
    return readManifest(out, id).basis;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** A release with the content that was asked for is made again where it was damaged on the disk, or says something else. */
export function mayStay(id: string, options: PublishOptions): boolean {
  return isWhole(options.out, id) && saysTheSame(id, options);
}

/** Instead of a new release with the same content. */
export async function stayOnAir(id: string, layout: Layout, options: PublishOptions): Promise<PublishOutcome> {
  const { out } = options;
  const files = new Map(Object.entries(readManifest(out, id).files));
  await placeAgain(id, layout, options);
  return { id, isNew: false, folder: join(out, 'releases', id), files, warnings: [], ...removeOld(options, id) };
}

/** The release is on air: old releases that cannot be removed are a warning, not a failure. */
export function removeOld({ out, keep }: PublishOptions, id: string): Pick<PublishOutcome, 'retention'> {
  try {
    unmarkPlacing(out, id);
    retire(out, keep);
    return {};
  } catch (error) {
    return { retention: error };
  }
}

function isWhole(out: string, id: string): boolean {
  if (!listReleases(out).includes(id)) return false;
  try {
    return ![...verifyRelease(out, id)].some(({ kind }) => kind !== 'not-in-place');
  } catch {
    return false;
  }
}

/** What a channel has kept is news, and so is that it does no more, although viewers see the same. */
function saysTheSame(id: string, { out, manifest }: PublishOptions): boolean {
  return keepSame(readManifest(out, id).kept, manifest.kept);
}

/**
 * The publisher of the current release may have died before everything was on the disk or all fixed names were in place;
 * and the key may be new although the content is not.
 */
async function placeAgain(id: string, layout: Layout, { out, signKey }: PublishOptions): Promise<void> {
  const folder = join(out, 'releases', id);
  if (signKey !== undefined && signatureFault(folder, createPublicKey(signKey)) !== undefined)
    await signManifest(folder, signKey);
  syncFolder(dirname(folder));
  if (layout === 'flat') refuseForeignNames(out, readManifest(out, id).files);
  const unsafe = layout === 'flat' ? placeFlat(out, id, undefined) : failureOf(() => syncFolder(out));
  if (unsafe !== undefined) throw unsafe;
}
