import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Text } from '../../diagnostics/text.js';
import type { WrittenFile } from '../../files/full-file.js';
import type { Day, Instant, Millis, Stretch } from '../../model/time.js';
import { tellOfGuide } from '../../proof/guide-facts.js';
import { GuideSummaries, type GuideSummary, type SummaryOptions } from '../../proof/guide-summary.js';
import { KeptFacts } from '../../proof/kept-facts.js';
import type { GuideListener } from '../../proof/rendered-release.js';
import { listenToGuide } from '../../proof/xmltv/listen-to-guide.js';
import { hasBytes } from '../has-bytes.js';
import type { LineupRecord, Manifest } from '../manifest.js';
import { readManifest } from '../releases.js';
import type { Permission, ZoneComparison, ZoneState } from './guard.js';
import { type GuardedFinding, GuardRefusal, tellAll, tellFinding } from './guard-refusal.js';
import { guards } from './index.js';

export interface GuardOptions {
  readonly now: Instant;
  /** By zone; what is on air within it does not change. */
  readonly lockTimes: ReadonlyMap<string, Millis>;
  readonly permissions: ReadonlySet<Permission>;
  /** The first day was not given: it is that of the clock. */
  readonly isDayOfClock: boolean;
  /** Names of events that show no lesson: programmes and fill. */
  readonly notLessons: ReadonlySet<string>;
  /** When a channel does not show its grid, and the timetable or the calendar says why. */
  excused(channel: string, stretch: Stretch): Iterable<Stretch>;
  /** An instant as people of the project say it. */
  tell(at: Instant): Text;
}

/** The release that is about to be published. */
export interface Candidate {
  readonly folder: string;
  readonly from: Day;
  readonly lineups: Readonly<Record<string, Readonly<Record<string, LineupRecord>>>>;
  readonly guides: ReadonlyMap<string, GuideSummary>;
  /** Its content is what the current release was made with, though that may be damaged by now. */
  readonly isSame: boolean;
  /** Of its files. */
  readonly paths: readonly string[];
  /** The file of facts of the current release, which has the bytes that its manifest says. */
  readonly facts: string | undefined;
}

function locksFrom({ now, lockTimes }: GuardOptions): ReadonlyMap<string, Stretch> {
  return new Map([...lockTimes].map(([zone, length]) => [zone, { from: now, until: now + length }]));
}

export function summaryOptions(options: GuardOptions): SummaryOptions {
  return { locks: locksFrom(options), notLessons: options.notLessons };
}

/** Compares with the current release; answers what is worth a word, throws `GuardRefusal` for what is not allowed. */
export async function guardRelease(
  out: string,
  current: string,
  candidate: Candidate,
  options: GuardOptions,
): Promise<readonly Text[]> {
  let manifest: Manifest;
  let before: ReadonlyMap<string, ZoneState>;
  try {
    manifest = readManifest(out, current);
    before = await statesOf(join(out, 'releases', current), manifest, candidate.facts, options);
  } catch (error) {
    if (isOfDisk(error)) throw error;
    const why = error instanceof Error ? error.message : String(error);
    const text = {
      zh: `现有版本 ${current} 已损坏，无法与之比较：${why}`,
      en: `the current release ${current} is damaged and cannot be compared with: ${why}`,
    };
    const finding: GuardedFinding = { permission: 'unknown', finding: { zone: '', text } };
    // The end of an id is the digest of the content: equal releases need no comparison.
    if (options.permissions.has('unknown') || candidate.isSame) return [tellFinding(finding)];
    throw new GuardRefusal([finding]);
  }
  const findings: GuardedFinding[] = [...findEarlier(manifest, candidate, options)];
  for (const [zone, state] of before) {
    const comparison = compare(zone, state, candidate, options);
    for (const { permission, problem, check } of guards) {
      for (const finding of check(comparison)) findings.push({ permission, problem, finding });
    }
  }
  const refused = findings.filter(({ permission }) => permission !== undefined && !options.permissions.has(permission));
  if (refused.length > 0) throw new GuardRefusal(refused);
  return tellAll(findings);
}

/** A failing disk is no reason to publish without comparing with what is on air. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && !('code' in error && error.code === 'ENOENT');
}

function compare(zone: string, before: ZoneState, candidate: Candidate, options: GuardOptions): ZoneComparison {
  const lineup = candidate.lineups[zone];
  const guide = candidate.guides.get(zone);
  const after =
    lineup === undefined ? undefined : { folder: candidate.folder, lineup, guide, paths: below(zone, candidate.paths) };
  const lock = locksFrom(options).get(zone);
  const [from, until] = [
    Math.max(lock?.from ?? 0, before.guide?.from ?? 0, guide?.from ?? 0),
    Math.min(lock?.until ?? 0, before.guide?.until ?? lock?.until ?? 0, guide?.until ?? lock?.until ?? 0),
  ];
  return {
    zone,
    before,
    after,
    locked: from < until ? { from, until } : undefined,
    excused: options.excused,
    tell: options.tell,
  };
}

async function statesOf(
  folder: string,
  { zones, files }: Manifest,
  facts: string | undefined,
  options: GuardOptions,
): Promise<ReadonlyMap<string, ZoneState>> {
  const summaries = new GuideSummaries(summaryOptions(options));
  const ids = Object.keys(zones).sort(compareCodeUnits);
  for (const zone of ids) if (options.lockTimes.has(zone)) expectWhole(folder, `${zone}/playout/`, files);
  const known = facts === undefined ? undefined : KeptFacts.read(readFileSync(facts, 'utf8'));
  for (const zone of ids) {
    const file = files[`${zone}/guide.xml`];
    if (file !== undefined) await hearGuide({ folder, zone, file, facts: known }, summaries);
  }
  const stateOf = (zone: string): ZoneState => ({
    folder,
    lineup: zones[zone]?.lineup,
    guide: summaries.zones.get(zone),
    paths: below(zone, Object.keys(files)),
  });
  return new Map(ids.map((zone) => [zone, stateOf(zone)]));
}

interface PublishedGuide {
  readonly folder: string;
  readonly zone: string;
  readonly file: WrittenFile;
  readonly facts: KeptFacts | undefined;
}

/** Its events were kept when it was read back; a guide with other bytes since then is read as it is now. */
async function hearGuide({ folder, zone, file, facts }: PublishedGuide, listener: GuideListener): Promise<void> {
  const path = `${zone}/guide.xml`;
  const [known] = facts?.factsOf(path) ?? [];
  if (known?.of === 'guide' && hasBytes(join(folder, path), file)) {
    if (listener.guide(zone, path, () => {})) tellOfGuide(known.channels, listener);
  } else await listenToGuide(join(folder, path), zone, [listener]);
}

/** A missing or damaged list would leave its day unprotected. */
function expectWhole(folder: string, head: string, files: Manifest['files']): void {
  for (const [path, file] of Object.entries(files)) {
    if (path.startsWith(head) && !hasBytes(join(folder, path), file))
      throw new Error(`${path} is missing or has other bytes than the manifest says`);
  }
}

function below(zone: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith(`${zone}/`)).map((path) => path.slice(zone.length + 1));
}

/** After the clock was set back, a nightly build would publish days that are over. */
function* findEarlier(
  { window }: Manifest,
  { from }: Candidate,
  { isDayOfClock }: GuardOptions,
): Iterable<GuardedFinding> {
  if (from >= window.from) return;
  const text = {
    zh: `首日 ${from} 早于现有版本的首日 ${window.from}${isDayOfClock ? '；请先核对系统时钟' : ''}`,
    en: `the first day ${from} is before ${window.from}, the first day of the current release${isDayOfClock ? '; check the clock first' : ''}`,
  };
  yield { permission: isDayOfClock ? 'earlier' : undefined, finding: { zone: '', text } };
}
