import { type FormatReader, wholeText } from '../format-reader.js';
import { list, record } from '../json.js';
import type { RenderedAdiPackage } from '../rendered-feeds.js';
import { lessonsOf, zoneOf } from '../texts/project-texts.js';
import { TextCheck } from '../texts/text-check.js';
import { packageFiles } from './package-texts.js';

export const adiIndexReader: FormatReader = {
  id: 'adi-index',
  onlyFacts: true,
  reads: ({ zone, path }) => zone !== undefined && path === 'adi/packages.json',
  open: ({ zone = '', path }, blame, release) =>
    wholeText((text) => {
      const { packages, 'provider-id': provider } = record(JSON.parse(text));
      const check = new TextCheck(release.plan?.project, blame);
      check.compare('packages.json', [['provider-id', String(provider)]], (project) => [
        [['provider-id', zoneOf(project, zone).feeds?.adi?.providerId]],
      ]);
      for (const entry of list(packages, 'packages').map(record)) {
        const lesson = String(entry.lesson);
        // A lesson may have gone from the project when its package is withdrawn.
        if (entry.verb === 'DELETE') continue;
        const said = list(entry.files, 'files').map((file) => ['from', String(record(file).from)] as const);
        check.compare(lesson, said, (project) => packageFiles(lessonsOf(project).get(lesson), zoneOf(project, zone)));
      }
      const entries = list(packages, 'packages').map((entry) => readEntry(zone, record(entry)));
      release.add({ of: 'packages', index: { zone, path, entries } });
      for (const { lesson, opens, closes, isDeleted } of entries) {
        if (isDeleted) continue;
        const licence = { opens: Date.parse(opens), closes: Date.parse(closes) };
        release.add({ of: 'opening', opening: { zone, path, lesson, ...licence, isListed: false } });
      }
    }),
};

function readEntry(zone: string, entry: Readonly<Record<string, unknown>>): RenderedAdiPackage {
  const text = (name: string): string => {
    const value = entry[name];
    if (typeof value !== 'string') throw new Error(`a package without ${name}`);
    return value;
  };
  const isDeleted = entry.verb === 'DELETE';
  return {
    zone,
    path: text('path'),
    lesson: text('lesson'),
    isDeleted,
    opens: text('opens'),
    closes: text('closes'),
    asset: text('asset'),
    version: `${entry.major}.${entry.minor}`,
    created: text('created'),
    contents: isDeleted ? [] : list(entry.files, 'files').map((file) => String(record(file).name)),
  };
}
