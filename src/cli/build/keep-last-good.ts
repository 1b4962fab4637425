import { join } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Overlay } from '../../load/overlay.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { HOLDS_LOST } from '../../release/guards/rolled-back.js';
import { readHolds } from '../../release/holds.js';
import { KeepRefusal } from '../../release/kept/keep-refusal.js';
import { type KeepInput, keepSound, type Mixture } from '../../release/kept/keep-sound.js';
import { knownRelease } from '../../release/links.js';
import type { Manifest } from '../../release/manifest.js';
import { readPlan } from '../../release/plan/read-plan.js';
import { compareReleaseIds } from '../../release/release-id.js';
import { readManifest } from '../../release/releases.js';
import type { CompiledProject } from '../compile-project.js';

export interface KeepWish {
  readonly out: string;
  /** Rolled-back content may go on air again. */
  readonly mayReturn: boolean;
  compile(overlay: Overlay): Promise<CompiledProject>;
  isFault(diagnostic: Diagnostic): boolean;
}

/** What is kept, and of which release. */
export interface Keeping {
  readonly kept: Mixture<CompiledProject>['kept'];
  readonly ended: Mixture<CompiledProject>['ended'];
  /** The release on air. */
  readonly current: Manifest;
  /** The files of today, for places in them. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface KeptProject {
  /** What is published; its report says of every file what is wrong with it today. */
  readonly compiled: CompiledProject;
  readonly keeping: Keeping;
}

export interface NotKept {
  /** Absent where nothing was published yet. */
  readonly why?: Text;
}

/** The project with its faulty channels and zones as the release on air has them, if that makes a sound one. */
export async function keepLastGood(first: CompiledProject, wish: KeepWish): Promise<KeptProject | NotKept> {
  const current = knownRelease(wish.out);
  if (current === undefined) return {};
  const known = readKnown(wish, current);
  if ('why' in known) return known;
  try {
    const mixture = await keepSound({ ...wish, folder: first.folder, plan: known.plan, first, endOf: known.endOf });
    const { sound } = mixture.compiled;
    if (sound === undefined) return {};
    if (sound.project.id !== known.manifest.project) return { why: otherProject(known.manifest) };
    const { kept, ended } = mixture;
    const keeping = { kept, ended, current: known.manifest, texts: first.texts };
    return { compiled: withReportOfAll(first, mixture), keeping };
  } catch (error) {
    if (error instanceof KeepRefusal) return { why: error.text };
    throw error;
  }
}

interface Known {
  readonly manifest: Manifest;
  readonly plan: ReadonlyMap<string, string>;
  readonly endOf: KeepInput<CompiledProject>['endOf'];
}

function readKnown({ out, mayReturn }: KeepWish, current: string): Known | Required<NotKept> {
  try {
    const holds = readHolds(out);
    const hold = holds.held.find(({ release }) => compareReleaseIds(release, current) > 0);
    if (!mayReturn && hold !== undefined) return { why: heldBack(hold.release) };
    if (!mayReturn && holds.isLost) return { why: HOLDS_LOST };
    const manifest = readManifest(out, current);
    const plan = readPlan(out, current);
    return plan === undefined ? { why: withoutPlan(current) } : { manifest, plan, endOf: endsOf(out, manifest) };
  } catch (error) {
    if (error instanceof UsageError) return { why: error.text };
    throw error;
  }
}

/**
 * Files of today are reported as they are today, whether they were taken or not; the problems of files that were taken from
 * the release are an old story.
 */
function withReportOfAll(
  first: CompiledProject,
  { compiled, kept, isReplaced }: Mixture<CompiledProject>,
): CompiledProject {
  const all = new DiagnosticList();
  all.add(compiled.report.diagnostics.filter(({ span }) => !isReplaced(span.file)).map(withoutReplaced));
  all.add(first.report.diagnostics.filter(({ span }) => isReplaced(span.file)));
  for (const { faults } of kept) all.add(faults);
  const own = [...first.texts].filter(([path]) => isReplaced(path));
  const texts = new Map([...compiled.texts, ...own]);
  return { ...compiled, report: { ...compiled.report, diagnostics: all.sorted(), texts } };

  function withoutReplaced(diagnostic: Diagnostic): Diagnostic {
    return { ...diagnostic, related: diagnostic.related.filter(({ span }) => !isReplaced(span.file)) };
  }
}

function heldBack(release: string): Text {
  return {
    zh: `版本 ${release} 撤下之后还没有发布过完整正确的版本，有错的构建不能让它的内容重新上线`,
    en: `release ${release} was rolled back, and a build with errors must not put its content on air again`,
  };
}

/** Read where it is needed; a channel that has ended before the others has a day of its own. */
function endsOf(out: string, { id, files, kept = [] }: Manifest): Known['endOf'] {
  let tables: ReleaseTimeline | undefined;
  return (channel, { dayOf }) => {
    tables ??= orRefuse(() => readTimeline(join(out, 'releases', id), files));
    const until = tables?.channels.get(channel)?.until;
    if (until === undefined) return undefined;
    return kept.find((one) => one.channel === channel)?.until ?? dayOf(until);
  };
}

/** What is damaged on air is a reason to keep nothing; the errors of the project are shown first. */
function orRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UsageError ? new KeepRefusal(error.text) : error;
  }
}

function withoutPlan(current: string): Text {
  return {
    zh: `现有版本 ${current} 由较早的 AirClass 发布，没有 plan/；下一个正确的版本会有`,
    en: `the release on air, ${current}, was made by an earlier AirClass and has no plan/; the next sound one will have it`,
  };
}

function otherProject({ id, project }: Manifest): Text {
  return {
    zh: `现有版本 ${id} 属于项目“${project}”`,
    en: `the release on air, ${id}, is of the project "${project}"`,
  };
}
