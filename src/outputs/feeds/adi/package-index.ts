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

export const PACKAGE_INDEX = 'adi/packages.json';

/** By lesson; an index that cannot be read is started again. */
export function packagesBefore(bytes: Uint8Array | undefined): ReadonlyMap<string, PackageEntry> {
  if (bytes === undefined) return new Map();
  try {
    const { packages } = JSON.parse(Buffer.from(bytes).toString('utf8')) as PackageIndex;
    return new Map(packages.map((entry) => [entry.lesson, entry]));
  } catch {
    return new Map();
  }
}

/** One package a line, so that two releases compare well. */
export function packageIndexText({ packages, ...head }: PackageIndex): string {
  const lines = packages.map((entry) => JSON.stringify(entry)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"packages":[\n${lines}\n]}\n`;
}
