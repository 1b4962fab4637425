import { isListOf, isOneOf, isShape, isText, isWhole, maybe } from '../../../files/is-shape.js';
import { parseJson } from '../../../files/parse-json.js';
import type { Day } from '../../../model/time.js';

/** `adi/packages.json`, as `schemas/adi-packages.schema.json` describes it. */
export interface PackageIndex {
  readonly version: 1;
  readonly 'provider-id': string;
  readonly packages: readonly PackageEntry[];
}

export interface PackageEntry {
  readonly lesson: string;
  /** Of ADI.XML, below the zone's folder. */
  readonly path: string;
  /** The package is withdrawn. */
  readonly verb?: 'DELETE';
  /** Asset_ID of the package; its other assets have the same last fifteen digits. */
  readonly asset: string;
  readonly major: number;
  readonly minor: number;
  /** First day of the release in which it came to this version. */
  readonly created: Day;
  readonly opens: string;
  readonly closes: string;
  /** Digest of what was measured of its files: a change is a new major version. */
  readonly content: string;
  /** Digest of its other values: a change is a new minor version. */
  readonly metadata: string;
  readonly files: readonly PackageFile[];
}

export interface PackageFile {
  /** Beside ADI.XML. */
  readonly name: string;
  /** Path below the media folder. */
  readonly from: string;
  readonly size: number;
}

const isIndex = isShape<Pick<PackageIndex, 'packages'>>({
  packages: isListOf(
    isShape<PackageEntry>({
      lesson: isText,
      path: isText,
      verb: maybe(isOneOf(['DELETE'])),
      asset: isText,
      major: isWhole,
      minor: isWhole,
      created: isText,
      opens: isText,
      closes: isText,
      content: isText,
      metadata: isText,
      files: isListOf(isShape<PackageFile>({ name: isText, from: isText, size: isWhole })),
    }),
  ),
});

export const PACKAGE_INDEX = 'adi/packages.json';

/** By lesson; an index that cannot be read is started again. */
export function packagesBefore(bytes: Uint8Array | undefined): ReadonlyMap<string, PackageEntry> {
  const index = parseJson(Buffer.from(bytes ?? []).toString());
  return new Map(isIndex(index) ? index.packages.map((entry) => [entry.lesson, entry]) : []);
}

/** One package a line, so that two releases compare well. */
export function packageIndexText({ packages, ...head }: PackageIndex): string {
  const lines = packages.map((entry) => JSON.stringify(entry)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"packages":[\n${lines}\n]}\n`;
}
