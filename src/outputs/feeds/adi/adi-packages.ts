import { createHash } from 'node:crypto';
import { TimeText } from '../../../calendar/time-text.js';
import { compareCodeUnits } from '../../../diagnostics/order.js';
import type { AdiSettings } from '../../../model/feed-settings.js';
import { adiAssetId, adiNumber } from '../../../model/feeds/adi-assets.js';
import { madeFrom } from '../../made-from.js';
import type { Output, OutputFile, ZoneView } from '../../output.js';
import { titleValues } from './adi-values.js';
import { PACKAGE_INDEX, type PackageEntry, packageIndexText, packagesBefore } from './package-index.js';
import { packageXml, withdrawalXml } from './package-xml.js';
import { type PlannedPackage, plannedPackages } from './planned-packages.js';

interface AdiPackage {
  readonly entry: PackageEntry;
  readonly file: OutputFile;
}

export const adiPackages: Output = {
  *files(view) {
    const settings = view.zone.feeds?.adi;
    if (settings === undefined) return;
    const before = packagesBefore(view.previous(PACKAGE_INDEX));
    const isThere = (lesson: string) => before.get(lesson)?.verb === undefined && before.has(lesson);
    const planned = plannedPackages(view, settings, isThere).map((one) => offered(one, before, view, settings));
    const packages = [...planned, ...withdrawn(planned, before, view, settings)].sort((a, b) =>
      compareCodeUnits(a.entry.path, b.entry.path),
    );
    for (const { file } of packages) yield file;
    const entries = packages.map(({ entry }) => entry);
    const index = { version: 1, 'provider-id': settings.providerId, packages: entries } as const;
    yield textFile(PACKAGE_INDEX, () => packageIndexText(index));
  },
};

function offered(
  planned: PlannedPackage,
  before: ReadonlyMap<string, PackageEntry>,
  view: ZoneView,
  settings: AdiSettings,
): AdiPackage {
  const { lesson, number, opens, closes, movie, poster } = planned;
  const time = new TimeText(view.project.timeZone);
  const title = titleValues(planned, view, settings);
  const contents = [movie, ...(poster === undefined ? [] : [poster])];
  const known = {
    content: digest(contents.map(({ recording, name }) => [name, recording.size, recording.fingerprint])),
    metadata: digest([
      title,
      [settings.provider, settings.providerId, settings.product, settings.assetPrefix, settings.values.movie],
      contents.map(({ values }) => values),
    ]),
  };
  const entry: PackageEntry = {
    lesson: lesson.id,
    path: `adi/${lesson.course.grade.id}/${lesson.id}/ADI.XML`,
    asset: adiAssetId(settings, 'package', number),
    ...versionAfter(before.get(lesson.id), known, view.from),
    opens: time.iso(opens),
    closes: time.iso(closes),
    ...known,
    files: contents.map(({ recording, name }) => ({ name, from: recording.file, size: recording.size })),
  };
  const { major, minor, created } = entry;
  const identity = { lesson: lesson.id, number, major, minor, created };
  const own = { movie, poster, identity, settings, title };
  return { entry, file: madeFrom(entry.path, packageXml, () => own) };
}

/** Packages that the platform has and should not have, until their licence would have ended: then it drops them itself. */
function withdrawn(
  planned: readonly AdiPackage[],
  before: ReadonlyMap<string, PackageEntry>,
  { timeline, from, project, zone }: ZoneView,
  settings: AdiSettings,
): readonly AdiPackage[] {
  const offeredNow = new Set(planned.map(({ entry }) => entry.lesson));
  const now = timeline.dayStart(from);
  return [...before.values()]
    .filter(({ lesson, closes }) => !offeredNow.has(lesson) && Date.parse(closes) > now)
    .map((last) => {
      const version = last.verb === 'DELETE' ? last : { major: last.major, minor: last.minor + 1, created: from };
      const { major, minor, created } = version;
      const entry: PackageEntry = { ...last, verb: 'DELETE', major, minor, created };
      const number = adiNumber(project.id, zone.id, last.lesson);
      const identity = { lesson: last.lesson, number, major, minor, created };
      return { entry, file: madeFrom(entry.path, withdrawalXml, () => ({ identity, settings })) };
    });
}

function versionAfter(
  last: PackageEntry | undefined,
  { content, metadata }: Pick<PackageEntry, 'content' | 'metadata'>,
  today: string,
): Pick<PackageEntry, 'major' | 'minor' | 'created'> {
  if (last === undefined) return { major: 1, minor: 0, created: today };
  const { major, minor, created } = last;
  if (content !== last.content) return { major: major + 1, minor: 0, created: today };
  if (metadata !== last.metadata || last.verb !== undefined) return { major, minor: minor + 1, created: today };
  return { major, minor, created };
}

function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}

function textFile(path: string, text: () => string): OutputFile {
  return { path, chunks: () => [Buffer.from(text())] };
}
