import type { RenderedAdiPackage } from '../rendered-feeds.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { StageFault } from '../stage-fault.js';

/** The index of a zone's ADI packages names each of them, and says of each what its ADI.XML says. */
export const adiIndexAgrees: StageCheck = {
  summary: {
    zh: 'packages.json 列出每个 ADI 包，内容与各 ADI.XML 相同',
    en: 'packages.json names every ADI package and says what its ADI.XML says',
  },
  begin: (release) => ({ faults: () => disagreements(release) }),
};

function* disagreements({ adiIndexes, adiPackages }: RenderedRelease): Iterable<StageFault> {
  const written = new Map(adiPackages.map((one) => [`${one.zone}/${one.path}`, one]));
  for (const { zone, path, entries } of adiIndexes) {
    for (const entry of entries) {
      const place = `${zone}/${entry.path}`;
      const found = written.get(place);
      written.delete(place);
      const name = found === undefined ? 'path' : difference(found, entry);
      if (name === undefined) continue;
      yield {
        path: `${zone}/${path}`,
        text: {
          zh: `${entry.lesson} 的 ${name} 与其 ADI.XML 不同`,
          en: `${name} of ${entry.lesson} is not that of its ADI.XML`,
        },
      };
    }
  }
  for (const path of written.keys())
    yield { path, text: { zh: '不在 packages.json 中', en: 'packages.json does not name it' } };
}

/** Of the two only the index has offsets; a withdrawn package has only its identity. */
function difference(found: RenderedAdiPackage, entry: RenderedAdiPackage): string | undefined {
  const [a, b] = [found, entry].map(({ lesson, isDeleted, asset, version, created, contents, opens, closes }) => ({
    lesson,
    verb: isDeleted,
    asset,
    version,
    created,
    files: contents.join(),
    opens: isDeleted ? '' : opens.slice(0, LOCAL_LENGTH),
    closes: isDeleted ? '' : closes.slice(0, LOCAL_LENGTH),
  }));
  const other = Object.entries(a ?? {}).find(([name, value]) =>
    Object.entries(b ?? {}).some(([key, its]) => key === name && its !== value),
  );
  return other?.[0];
}

const LOCAL_LENGTH = 'YYYY-MM-DDTHH:MM:SS'.length;
