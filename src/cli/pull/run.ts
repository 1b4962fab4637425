import { join, resolve } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { loadFiles } from '../../load/load-files.js';
import type { Overlay } from '../../load/overlay.js';
import { PLAN_RECORD, type PlanRecord, readRecord, recordText } from '../../load/plan-record.js';
import { changedFiles } from '../../load/takes/check-record.js';
import type { PlanFiles } from '../../load/takes/shared-plan.js';
import { sequenceNumber } from '../../release/release-id.js';
import type { Session } from '../io.js';
import { findOffer } from './find-offer.js';
import type { OfferedPlan } from './offered-plan.js';
import type { PullOptions } from './options.js';
import { overriddenAgain, recordOf } from './settle-record.js';
import { showEffect } from './show-effect.js';
import { writePlanFolder } from './write-plan.js';

interface Locality {
  readonly folder: string;
  /** Folder of the plan. */
  readonly plan: string;
  readonly publicKey: string | undefined;
  /** Of the plan that is there. */
  readonly record: PlanRecord | undefined;
  readonly hadPlan: boolean;
  /** Files of it that were edited since. */
  readonly edited: readonly Text[];
  /** By path below the plan. */
  readonly texts: PlanFiles;
}

/** Shows what a newer plan of the province or city changes here, and takes it where that is asked. */
export async function pull(source: string | undefined, options: PullOptions, session: Session): Promise<void> {
  const locality = await readLocality(resolve(session.cwd, options.into));
  const { record, folder } = locality;
  const typed = source ?? record?.from;
  if (typed === undefined)
    throw new UsageError({
      zh: '从哪里取？请写出上级的版本、发布文件夹、项目文件夹或网址，如 airclass pull ../sichuan/out',
      en: 'from where? Name the release, folder of releases, project folder or address of the province, e.g. airclass pull ../sichuan/out',
    });
  const base = source === undefined ? folder : session.cwd;
  const offer = await findOffer({ source: typed, base, folder, publicKey: locality.publicKey }, session);
  refuseOlder(offer, record, options);
  const bare = recordOf(offer);
  const overlay = overlayOf(locality.plan, offer.files, recordText(bare));
  const again = await overriddenAgain(folder, record?.overridden, locality.hadPlan, overlay);
  const next = { ...bare, ...(Object.keys(again).length > 0 && { overridden: again }) };
  session.announce(whatIsPulled(offer));
  if (record !== undefined && locality.edited.length === 0 && recordText(record) === recordText(next)) {
    session.announce({ zh: '本地已经是这份计划，没有变化。', en: 'This is the plan that is here: nothing changes.' });
    return;
  }
  refuseEdits(locality, options);
  const effect = await showEffect(
    { ...locality, offer, overlay: overlayOf(locality.plan, offer.files, recordText(next)) },
    options,
    session,
  );
  if (effect === 'refused') return;
  if (options.write !== true || options.dryRun === true) {
    session.announce({ zh: '还没有换上；加 --write 换上。', en: 'Not taken yet; add --write to take it.' });
    return;
  }
  await writePlanFolder(folder, locality.plan, new Map([...offer.files, [PLAN_RECORD, recordText(next)]]));
  session.accomplish({ zh: '新的计划已换上', en: 'the new plan is in place' });
  session.announce({ zh: `已换上，在 ${locality.plan}/。`, en: `The plan is in ${locality.plan}/ now.` });
}

async function readLocality(folder: string): Promise<Locality> {
  const sources = await loadFiles(folder, new DiagnosticList(), { notices: false });
  const project = sources.levels.at(-1)?.project ?? sources.files.find(({ kind }) => kind === 'project');
  const takes = project?.kind === 'project' ? project.data.takes : undefined;
  if (takes === undefined)
    throw new UsageError({
      zh: `“${folder}”的 project.yaml 没有（能读懂的）takes；请写上 takes: {plan: plan}，再取计划`,
      en: `the project.yaml of "${folder}" has no takes that can be read; write takes: {plan: plan} and pull again`,
    });
  const below = `${takes.plan}/`;
  const inPlan = [...sources.texts].filter(([path]) => path.startsWith(below));
  const texts = new Map(inPlan.map(([path, text]) => [path.slice(below.length), text] as const));
  const place = join(folder, takes.plan, PLAN_RECORD);
  const read = isThere(place) ? readRecord(readRegularText(place)) : undefined;
  const record = read?.kind === 'sound' ? read.record : undefined;
  const changed = record && changedFiles({ folder: join(folder, takes.plan), below, texts: without(texts) }, record);
  return {
    folder,
    plan: takes.plan,
    publicKey: takes['public-key'],
    record,
    hadPlan: isThere(join(folder, takes.plan, 'project.yaml')),
    edited: (changed ?? []).map(({ message }) => message),
    texts,
  };
}

function without(texts: PlanFiles): PlanFiles {
  return new Map([...texts].filter(([path]) => path !== PLAN_RECORD));
}

/** The new plan in place of the one on the disk. */
function overlayOf(plan: string, files: PlanFiles, record: string): Overlay {
  const below = `${plan}/`;
  const texts = new Map(
    [...files, [PLAN_RECORD, record] as const].map(([path, text]) => [below + path, text] as const),
  );
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  return {
    texts: new Map(),
    renamed: new Map(),
    instead: { texts, isGone: (path) => path.startsWith(below) && !texts.has(path) && !folders.has(path) },
  };
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function refuseOlder({ release, project }: OfferedPlan, record: PlanRecord | undefined, options: PullOptions): void {
  const known = record?.release;
  if (release === undefined || known === undefined || record?.project !== project) return;
  if (options.acceptOlder === true || sequenceNumber(release) >= sequenceNumber(known)) return;
  throw new UsageError(
    {
      zh: `${release} 比本地已有的 ${known} 更早；确实要换回去，请加 --accept-older`,
      en: `${release} is older than ${known}, which is here; add --accept-older if it is meant`,
    },
    { exitCode: 1, next: [{ kind: 'again', add: ['--accept-older'] }] },
  );
}

/** What people wrote is not thrown away unasked. */
function refuseEdits({ edited }: Locality, { discardEdits }: PullOptions): void {
  const [first] = edited;
  if (first === undefined || discardEdits === true) return;
  throw new UsageError(first, { exitCode: 1 });
}

function whatIsPulled({ project, release, made, key }: OfferedPlan): Text {
  const day = made === undefined ? '' : ` · ${made.slice(0, 16).replace('T', ' ')}Z`;
  const what = release === undefined ? { zh: '项目文件夹', en: 'project folder' } : { zh: release, en: release };
  const signed = key === undefined ? { zh: '', en: '' } : { zh: ' · 签名已核对', en: ' · signature verified' };
  return { zh: `${project} · ${what.zh}${day}${signed.zh}`, en: `${project} · ${what.en}${day}${signed.en}` };
}
