import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Text } from '../diagnostics/text.js';
import type { WrittenFile } from '../files/full-file.js';
import { makeFolder } from '../files/make-folder.js';
import { syncFolder } from '../files/sync-folder.js';
import { DAY } from '../model/time.js';
import type { GuideSummary } from '../proof/guide-summary.js';
import type { PlanTables } from '../proof/plan-tables.js';
import { readBack } from '../proof/read-back.js';
import { ReadBeside } from '../proof/read-beside.js';
import type { StageProof } from '../proof/stage-proof.js';
import type { StageExpectation } from '../proof/stage-reading.js';
import { type BuildLock, UNLOCKED, withBuildLock } from './build-lock.js';
import { failureOf } from './failure-of.js';
import { placeFlat } from './flat-layout.js';
import { refuseForeignNames } from './flat-ownership.js';
import { proof } from './formats/index.js';
import { type GuardOptions, guardRelease, summaryOptions } from './guards/guard-release.js';
import { keepSame } from './kept-record.js';
import { settleLayout } from './layout.js';
import type { Layout } from './layouts.js';
import { currentRelease, lookAtCurrent, refuseUnswitchable, switchCurrent } from './links.js';
import { type ChangesSince, contentDigest, type LineupRecord, type Manifest } from './manifest.js';
import { markPlacing, unmarkPlacing } from './placing.js';
import { writePlan } from './plan/write-plan.js';
import { pointerFault } from './pointer.js';
import { sequenceNumber, sequenceText } from './release-id.js';
import { listReleases, readManifest } from './releases.js';
import { retire, sweepDebris, sweepUnplaced } from './retention.js';
import { signatureFault, signManifest } from './signature.js';
import { StageRefusal } from './stage-refusal.js';
import { forgetAccepted, refuseReplaced, refuseUnasked } from './unasked.js';
import { verifyRelease } from './verify-release.js';
import { writeManifest } from './write-manifest.js';
import { type ReleaseFile, writeStage } from './write-stage.js';

export type { ReleaseFile };

export interface PublishOptions {
  /** Folder with `current` and `releases/`. */
  readonly out: string;
  readonly manifest: Omit<Manifest, 'version' | 'id' | 'files' | 'zones' | 'plan'>;
  /** By zone and project channel. */
  readonly lineups: Readonly<Record<string, Readonly<Record<string, LineupRecord>>>>;
  /** What the written files are compared with; without it, with each other only. */
  readonly plan?: PlanTables | undefined;
  /** What the files were compiled from, by path below the project folder: it stays with the release. */
  readonly sources?: ReadonlyMap<string, string> | undefined;
  /** The release that faulty parts were taken from: they are published only while it is still on air. */
  readonly keptFrom?: string | undefined;
  /** Leaves out `.gz` files. */
  readonly gzip: boolean;
  /** Releases that stay, besides those that `current` and `previous` need. */
  readonly keep: number;
  /** Signs the manifest. */
  readonly signKey?: KeyObject | undefined;
  /** As the folder has it where left out. */
  readonly layout?: Layout | undefined;
  /** Compares with the current release; left out, anything may change. */
  readonly guard?: GuardOptions | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Counts what changes for viewers from a release of `out` to what is in the stage; for the manifest. */
  readonly countChanges?:
    | ((current: string, stage: string, files: Manifest['files']) => ChangesSince | undefined)
    | undefined;
  /** Reads back what was written; the readers of all formats where left out. */
  readonly proof?: StageProof | undefined;
}

export interface PublishOutcome {
  readonly id: string;
  /** False where the release that is current already has the same content. */
  readonly isNew: boolean;
  readonly folder: string;
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Changes that are allowed but worth knowing. */
  readonly warnings: readonly Text[];
  /** Why a power cut might still undo the switch. */
  readonly unsafe?: unknown;
  /** Why old releases could not be removed; the new one is published all the same. */
  readonly retention?: unknown;
}

/** This many write 2 MB of guides alone, 10 MB with every other format. */
const MANY_CHANNEL_DAYS = 100;

/** The lock is ours, so no other process has a stage. */
const STAGE = '.stage-new';

/**
 * Writes a release whole into a stage, then renames it and switches `current` with one rename. Before that, nothing that
 * readers see has changed.
 */
export async function publish(files: Iterable<ReleaseFile>, options: PublishOptions): Promise<PublishOutcome> {
  return withBuildLock(options.out, (lock) => publishAlone(files, lock, options));
}

async function publishAlone(
  files: Iterable<ReleaseFile>,
  lock: BuildLock,
  options: PublishOptions,
): Promise<PublishOutcome> {
  const layout = settleLayout(options.out, options.layout, Object.keys(options.lineups));
  const releases = join(options.out, 'releases');
  makeFolder(releases);
  refuseUnswitchable(options.out, layout);
  sweepDebris(options.out);
  sweepUnplaced(options.out, layout);
  const before = whatIsOnAir(options);
  refuseReplaced(before.current, options.keptFrom);
  const stage = join(releases, STAGE);
  const isLarge = channelDays(options) >= MANY_CHANNEL_DAYS;
  const beside = new ReadBeside(stage, expectationOf(options), {
    proof: options.proof ?? proof,
    isLarge,
    startThread: readThread,
  });
  const unlocked = lock.isHeld ? [] : [UNLOCKED];
  try {
    const written = await writeStage(files, stage, options, beside);
    const digest = contentDigest(Object.fromEntries(written));
    const { current } = before;
    if (current?.endsWith(`-${digest}`) && isWhole(options.out, current) && saysTheSame(current, options)) {
      rmSync(stage, { recursive: true, force: true });
      await placeAgain(current, layout, options);
      const folder = join(releases, current);
      return { id: current, isNew: false, folder, files: written, warnings: unlocked, ...removeOld(options, current) };
    }
    const making = { digest, inputs: options.manifest.inputs };
    const holds = refuseUnasked(current, making, options);
    const { faults, guides } = await readBack(written, beside, options.signal);
    if (faults.length > 0) throw new StageRefusal(faults);
    options.signal?.throwIfAborted();
    const id = `${nextNumber(releases, current)}-${digest}`;
    // Before the guards: what they refuse is said in these changes.
    const changes =
      current === undefined ? undefined : options.countChanges?.(current, stage, Object.fromEntries(written));
    const warnings = [
      ...before.warnings,
      ...(await compareWithCurrent(before.current, stage, written, guides, options)),
    ];
    const planFiles = options.sources && (await writePlan(stage, options.sources));
    const manifest = { ...options.manifest, changes };
    await writeManifest(stage, id, written, { ...options, manifest, layout, planFiles });
    if (options.signKey !== undefined) await signManifest(stage, options.signKey);
    syncFolders(stage);
    options.signal?.throwIfAborted();
    if (layout === 'flat') refuseForeignNames(options.out, Object.fromEntries(written));
    await lock.check();
    markPlacing(options.out, id);
    syncFolder(releases);
    renameSync(stage, join(releases, id));
    syncFolder(releases);
    const unsafe = switchCurrent(options.out, id, layout);
    const folder = join(releases, id);
    const forgotten = await forgetAccepted(holds, making, options);
    const all = [...unlocked, ...warnings, ...forgotten];
    const outcome = { id, isNew: true, folder, files: written, warnings: all, unsafe };
    return { ...outcome, ...removeOld(options, id) };
  } catch (error) {
    removeStage(stage);
    throw error;
  } finally {
    // Everything has been read or reported by now.
    await beside.end().catch(() => {});
  }
}

function readThread(): Worker {
  return new Worker(new URL('./read-thread.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
}

/** The first error is the one to report; the next build sweeps again. */
function removeStage(stage: string): void {
  try {
    rmSync(stage, { recursive: true, force: true });
  } catch {
    // See above.
  }
}

const NO_GUARDS = { locks: new Map(), notLessons: new Set<string>() };

function expectationOf({ lineups, plan, guard }: PublishOptions): StageExpectation {
  return {
    zones: new Set(Object.keys(lineups)),
    plan,
    summary: guard === undefined ? NO_GUARDS : summaryOptions(guard),
  };
}

/** Days of guides, over the channels of all zones. */
function channelDays({ lineups, plan }: PublishOptions): number {
  let days = 0;
  for (const [zone, { from, until }] of plan?.guides ?? [])
    days += ((until - from) / DAY) * Object.keys(lineups[zone] ?? {}).length;
  return days;
}

/** Where that is unknown, the operator may allow publishing without a comparison. */
function whatIsOnAir({ out, guard }: PublishOptions): {
  readonly current: string | undefined;
  readonly warnings: readonly Text[];
} {
  const pointer = lookAtCurrent(out);
  if (pointer.kind !== 'unknown') return { current: currentRelease(out), warnings: [] };
  const fault = pointerFault(out, 'current', pointer);
  if (guard?.permissions.has('unknown') !== true) throw fault;
  return {
    current: undefined,
    warnings: [{ zh: `没有与现有版本比较：${pointer.why.zh}`, en: `nothing was compared: ${pointer.why.en}` }],
  };
}

async function compareWithCurrent(
  current: string | undefined,
  stage: string,
  written: ReadonlyMap<string, WrittenFile>,
  guides: ReadonlyMap<string, GuideSummary>,
  { out, lineups, manifest, guard }: PublishOptions,
): Promise<readonly Text[]> {
  if (current === undefined || guard === undefined) return [];
  const candidate = {
    folder: stage,
    from: manifest.window.from,
    lineups,
    guides,
    paths: [...written.keys()],
    isSame: current.endsWith(`-${contentDigest(Object.fromEntries(written))}`),
  };
  return guardRelease(out, current, candidate, guard);
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

/** A release that was damaged on the disk is made again, although its content has not changed. */
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

/** The release is on air: old releases that cannot be removed are a warning, not a failure. */
function removeOld({ out, keep }: PublishOptions, id: string): Pick<PublishOutcome, 'retention'> {
  try {
    unmarkPlacing(out, id);
    retire(out, keep);
    return {};
  } catch (error) {
    return { retention: error };
  }
}

/** A sequence, not a clock: a clock that steps back must not make an old release the newest. */
function nextNumber(releases: string, current: string | undefined): string {
  const known = [current ?? '', ...readdirSync(releases).map((name) => name.replace(/^\.gone-/, ''))];
  return sequenceText(known.reduce((last, id) => Math.max(last, sequenceNumber(id)), 0) + 1);
}

function syncFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) syncFolders(join(folder, entry.name));
  syncFolder(folder);
}
