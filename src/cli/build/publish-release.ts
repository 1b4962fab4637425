import { relative, resolve } from 'node:path';
import { officialDaysVersion } from '../../calendar/official-days.js';
import { relativeTime } from '../../calendar/relative-time.js';
import type { SoundProject } from '../../compile.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { visible } from '../../diagnostics/visible.js';
import type { Recordings } from '../../media/recording.js';
import type { ZoneView } from '../../outputs/output.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { fileDigests } from '../../release/file-digests.js';
import { toolDigest } from '../../release/generated/tool-digest.js';
import type { Permission } from '../../release/guards/guard.js';
import { GuardRefusal } from '../../release/guards/guard-refusal.js';
import type { GuardOptions } from '../../release/guards/guard-release.js';
import type { KeptRecord } from '../../release/kept-record.js';
import { layoutOf } from '../../release/layout.js';
import { programDigest } from '../../release/program-digest.js';
import type { PublishOptions } from '../../release/publication.js';
import { publish } from '../../release/publish.js';
import { KEPT_RELEASES } from '../../release/retention.js';
import { readSignKey } from '../../release/signature.js';
import type { ReleaseFiles } from '../../release/write-stage.js';
import { lineupsOf, releasePlan } from '../../release/zone-views.js';
import type { RefusalClock } from '../../report/refusal/locked-sentence.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { version } from '../../report/version.js';
import { FILLS } from '../../timeline/airing.js';
import { explained } from '../../timeline/explained.js';
import { aftermath, orSayWhatIsOnAir } from '../after-switch.js';
import type { CompiledProject } from '../compile-project.js';
import { inputsDigest } from '../inputs-digest.js';
import type { Session } from '../io.js';
import { loginName } from '../login-name.js';
import { refusalClock } from '../refusal-clock.js';
import { sourceDate } from '../source-date.js';
import { basisOf } from './basis-of.js';
import { buildSummary } from './build-summary.js';
import { lastCommit } from './last-commit.js';
import { offerNotify } from './offer-notify.js';
import type { BuildOptions } from './options.js';
import { planTexts, withSharedPlan } from './shared-files.js';
import { tellAired, tellChanges } from './tell-changes.js';
import { tellKeptChanges } from './tell-kept.js';
import { tellRefusal } from './tell-refusal.js';
import { vocabularyDigest } from './vocabulary-digest.js';
import { countOf, whatChanged } from './what-changed.js';

interface Built {
  readonly compiled: CompiledProject;
  readonly sound: SoundProject;
  readonly allowedMissing: AllowedMissing;
  readonly kept: readonly KeptRecord[] | undefined;
  /** The release on air, where faulty parts were taken from it. */
  readonly keptFrom: string | undefined;
  readonly options: BuildOptions;
  /** Whether other projects are built at the same time. */
  readonly inCompany: boolean;
}

/** Publishes what was built and says what there is now. False: a guard has refused it. */
export async function publishRelease(
  files: ReleaseFiles,
  views: readonly ZoneView[],
  built: Built,
  session: Session,
): Promise<boolean> {
  const { compiled, sound, options } = built;
  const clock = refusalClock(compiled.now, sound);
  const texts = planTexts(compiled, sound);
  const out = resolve(session.cwd, options.out);
  const signKey = options.signKey === undefined ? undefined : readSignKey(resolve(session.cwd, options.signKey));
  const manifest = await manifestOf(views, built, session);
  const madeWith = { program: programDigest(), tool: manifest.tool };
  /** Empty where nothing could be compared. */
  const compared: { readonly since: string; readonly diff: ReleaseDiff }[] = [];
  const published = orSayWhatIsOnAir(out, session, () =>
    publish(withSharedPlan(withProgress(files, views, session), texts, sound), {
      out,
      manifest,
      basis: basisOf(views, madeWith, built),
      digestOfFile: fileDigests(sound.project, madeWith),
      program: toolDigest(),
      fresh: options.fresh,
      inCompany: built.inCompany,
      lineups: lineupsOf(views),
      plan: releasePlan(views, sound),
      sources: texts,
      keptFrom: built.keptFrom,
      guard: guardOf(built, clock),
      layout: options.layout,
      signKey,
      gzip: options.gzip,
      keep: options.keep ?? KEPT_RELEASES,
      signal: session.signal,
      countChanges(current, stage, staged) {
        const diff = whatChanged(out, current, stage, staged);
        if (diff === undefined) return undefined;
        compared.push({ since: current, diff });
        return { since: current, count: countOf(diff) };
      },
    }),
  );
  const outcome = await published.catch((error: unknown) => {
    if (!(error instanceof GuardRefusal)) throw error;
    const project = relative(session.cwd, compiled.folder) || '.';
    const [{ diff } = { diff: undefined }] = compared;
    tellRefusal({ findings: error.findings, diff, clock }, { project, options }, session);
    session.exit(1);
  });
  if (outcome === undefined) return false;
  const { id, isNew, warnings, files: written, unsafe, retention } = outcome;
  session.accomplish({ zh: `${id} 已上线`, en: `${id} is on air` });
  session.note({ release: id, new: isNew });
  session.progress?.({ step: 'check', done: 1, total: 1 });
  for (const warning of warnings) session.tell(warning, 'warning');
  for (const warning of aftermath(id, { unsafe, uncleared: retention })) session.tell(warning, 'warning');
  for (const { diff } of compared) tellAired(diff, clock, session);
  for (const { diff } of compared) tellKeptChanges(built.kept ?? [], diff, session);
  if (session.quiet) return true;
  session.announce(
    isNew
      ? { zh: `已发布 ${id}`, en: `Published ${id}` }
      : { zh: `内容与 ${id} 相同，没有新的发布`, en: `The same as ${id}; no new release was made` },
  );
  session.out(buildSummary(views, new Map([...written].map(([path, { size }]) => [path, size] as const)), session));
  session.out(`  ${visible(options.out)}/${layoutOf(out) === 'flat' ? 'manifest.json' : 'current'}\n`);
  for (const { since, diff } of compared) tellChanges({ since, id, diff, out: options.out }, sound.project, session);
  if (compared.some(({ diff }) => countOf(diff) > 0)) offerNotify(compiled, options, session);
  return true;
}

/** Zones are written one after the other; then all is read back. */
async function* withProgress(files: ReleaseFiles, views: readonly ZoneView[], { progress }: Session): ReleaseFiles {
  const total = views.length + 1;
  for await (const entry of files) {
    const { zone, file } = entry;
    const done = zone === undefined ? views.length : views.findIndex((view) => view.zone.id === zone);
    progress?.({ step: 'write', done, total, file: zone === undefined ? file.path : `${zone}/${file.path}` });
    yield entry;
  }
  progress?.({ step: 'write', done: total, total });
  progress?.({ step: 'check', done: 0, total: 1 });
}

async function manifestOf(
  views: readonly ZoneView[],
  { compiled, sound, allowedMissing, kept, options }: Built,
  session: Session,
): Promise<PublishOptions['manifest']> {
  const { days, reason, by } = options;
  const commit = await lastCommit(compiled.folder, compiled.texts.keys(), session.env);
  return {
    project: sound.project.id,
    'time-zone': sound.project.timeZone,
    window: { from: views[0]?.from ?? '', days },
    tool: {
      airclass: version,
      node: process.versions.node,
      'time-zone-data': process.versions.tz ?? '',
      ffprobe: measuredWith(sound.recordings),
      'chinese-days': sound.project.calendar.holidays.official ? officialDaysVersion : undefined,
      vocabulary: vocabularyDigest(),
    },
    made: sourceDate(session.env) ?? new Date(compiled.now).toISOString(),
    by: by?.trim() || commit?.author || loginName(session.env),
    commit: commit && { id: commit.id, subject: commit.subject },
    allowed: [...(allowedMissing === undefined ? [] : ['missing']), ...permissionsOf(options)],
    missing: allowedMissing === 'all' ? undefined : allowedMissing,
    reason: reason?.trim() || undefined,
    kept,
    inputs: inputsDigest(compiled.texts),
  };
}

function permissionsOf({
  acceptShrink,
  acceptRenumber,
  acceptEarlier,
  acceptUnknown,
  acceptRolledBack,
  acceptUnsigned,
  breakLock,
}: BuildOptions): readonly Permission[] {
  return [
    ...(acceptShrink === true ? ['shrink' as const] : []),
    ...(acceptRenumber === true ? ['renumber' as const] : []),
    ...(acceptEarlier === true ? ['earlier' as const] : []),
    ...(acceptUnknown === true ? ['unknown' as const] : []),
    ...(acceptRolledBack === true ? ['rolled-back' as const] : []),
    ...(acceptUnsigned === true ? ['unsigned' as const] : []),
    ...(breakLock === true ? ['break-lock' as const] : []),
  ];
}

function guardOf({ sound: { project, timeline }, options }: Built, clock: RefusalClock): GuardOptions {
  const { now } = clock;
  return {
    now,
    lockTimes: clock.lockTimes,
    permissions: new Set(permissionsOf(options)),
    isDayOfClock: options.from === undefined && options.now === undefined,
    notLessons: new Set([...project.programmes.keys(), ...FILLS]),
    excused: (channel, stretch) => explained(timeline, channel, stretch),
    tell: (at) => relativeTime(at, now, clock),
  };
}

/** The tools that measured the recordings, e.g. `ffprobe 5.1.9`. */
function measuredWith(recordings: Recordings): string | undefined {
  const tools = new Set([...recordings.values()].flatMap(({ tool }) => tool ?? []));
  return tools.size === 0 ? undefined : [...tools].sort(compareCodeUnits).join(', ');
}
