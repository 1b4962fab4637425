import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Text } from '../diagnostics/text.js';
import type { WrittenFile } from '../files/full-file.js';
import { syncFolder } from '../files/sync-folder.js';
import { DAY } from '../model/time.js';
import type { GuideSummary } from '../proof/guide-summary.js';
import { readBack } from '../proof/read-back.js';
import { ReadBeside } from '../proof/read-beside.js';
import type { StageExpectation } from '../proof/stage-reading.js';
import type { BuildLock } from './build-lock.js';
import { CurrentCopies } from './current-copies.js';
import { writeFacts } from './facts-file.js';
import { refuseForeignNames } from './flat-ownership.js';
import { proof } from './formats/index.js';
import { guardRelease, summaryOptions } from './guards/guard-release.js';
import type { Layout } from './layouts.js';
import { switchCurrent } from './links.js';
import { contentDigest } from './manifest.js';
import { markPlacing } from './placing.js';
import { writePlan } from './plan/write-plan.js';
import type { PublishOptions, PublishOutcome } from './publication.js';
import { sequenceNumber, sequenceText } from './release-id.js';
import { signManifest } from './signature.js';
import { StageRefusal } from './stage-refusal.js';
import { mayStay, removeOld, stayOnAir } from './stay-on-air.js';
import { forgetAccepted, refuseUnasked } from './unasked.js';
import { writeManifest } from './write-manifest.js';
import type { ReleaseFiles } from './write-stage.js';
import { writeStage } from './write-stage.js';

/** What is on air when a release is made; `current` is absent where nothing is compared with it. */
export interface OnAir {
  readonly current: string | undefined;
  readonly warnings: readonly Text[];
}

interface Making {
  readonly before: OnAir;
  readonly lock: BuildLock;
  readonly layout: Layout;
}

/** This many write 2 MB of guides alone, 10 MB with every other format. */
const MANY_CHANNEL_DAYS = 100;
/** Bytes of new files. */
const LARGE_BESIDE_FACTS = 32 * 1024 * 1024;

/** The lock is ours, so no other process has a stage. */
const STAGE = '.stage-new';

/** Writes a release whole into a stage and reads it back, then renames it and switches `current`. */
export async function makeRelease(
  files: ReleaseFiles,
  { before, lock, layout }: Making,
  options: PublishOptions,
): Promise<PublishOutcome> {
  const releases = join(options.out, 'releases');
  const stage = join(releases, STAGE);
  const copies = copiesFrom(before.current, options);
  const beside = new ReadBeside(
    stage,
    { ...expectationOf(options), facts: copies?.facts },
    {
      proof: options.proof ?? proof,
      largeFrom: largeFrom(copies, options),
      startThread: readThread,
    },
  );
  try {
    const written = await writeStage(files, stage, { ...options, current: copies }, beside);
    const digest = contentDigest(Object.fromEntries(written));
    const { current } = before;
    if (current?.endsWith(`-${digest}`) && mayStay(current, options)) {
      rmSync(stage, { recursive: true, force: true });
      return await stayOnAir(current, layout, options);
    }
    const making = { digest, inputs: options.manifest.inputs };
    const holds = refuseUnasked(current, making, options);
    const { faults, guides, facts } = await readBack(written, beside, options.signal);
    if (faults.length > 0) throw new StageRefusal(faults);
    options.signal?.throwIfAborted();
    const id = `${nextNumber(releases, current)}-${digest}`;
    // Before the guards: what they refuse is said in these changes.
    const changes =
      current === undefined ? undefined : options.countChanges?.(current, stage, Object.fromEntries(written));
    const warnings = [
      ...before.warnings,
      ...(await compareWithCurrent(before.current, copies?.facts, { folder: stage, written, guides }, options)),
    ];
    const planFiles = options.sources && (await writePlan(stage, options.sources));
    const manifest = { ...options.manifest, basis: options.basis, changes };
    const kept = facts === undefined ? undefined : await writeFacts(stage, facts);
    await writeManifest(stage, id, written, { ...options, manifest, layout, planFiles, facts: kept });
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
    const all = [...warnings, ...forgotten];
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
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
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

function expectationOf({ lineups, plan, guard, program }: PublishOptions): StageExpectation {
  return {
    zones: new Set(Object.keys(lineups)),
    plan,
    program,
    summary: guard === undefined ? NO_GUARDS : summaryOptions(guard),
  };
}

/**
 * What another thread costs is saved where it has much to read: so much that most of it is new, beside a release whose
 * facts are known.
 */
function largeFrom(copies: CurrentCopies | undefined, options: PublishOptions): number | undefined {
  if (options.inCompany === true) return Number.POSITIVE_INFINITY;
  if (copies?.facts !== undefined) return LARGE_BESIDE_FACTS;
  return channelDays(options) >= MANY_CHANNEL_DAYS ? 0 : undefined;
}

/** `undefined` where every file is to be made. */
function copiesFrom(current: string | undefined, { out, fresh }: PublishOptions): CurrentCopies | undefined {
  return current === undefined || fresh === true ? undefined : CurrentCopies.of(out, current);
}

/** Days of guides, over the channels of all zones. */
function channelDays({ lineups, plan }: PublishOptions): number {
  let days = 0;
  for (const [zone, { from, until }] of plan?.guides ?? [])
    days += ((until - from) / DAY) * Object.keys(lineups[zone] ?? {}).length;
  return days;
}

interface ReadStage {
  readonly folder: string;
  readonly written: ReadonlyMap<string, WrittenFile>;
  readonly guides: ReadonlyMap<string, GuideSummary>;
}

async function compareWithCurrent(
  current: string | undefined,
  facts: string | undefined,
  { folder, written, guides }: ReadStage,
  { out, lineups, manifest, guard }: PublishOptions,
): Promise<readonly Text[]> {
  if (current === undefined || guard === undefined) return [];
  const candidate = {
    folder,
    from: manifest.window.from,
    lineups,
    guides,
    paths: [...written.keys()],
    isSame: current.endsWith(`-${contentDigest(Object.fromEntries(written))}`),
    facts,
  };
  return guardRelease(out, current, candidate, guard);
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
