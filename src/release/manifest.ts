import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import type { WrittenFile } from './full-file.js';

/** What a release says of itself; schemas/manifest.schema.json describes it. */
export interface Manifest {
  readonly version: 1;
  readonly id: string;
  readonly project: string;
  /** IANA name of the project's zone. */
  readonly 'time-zone': string;
  readonly window: { readonly from: string; readonly days: number | undefined };
  /** When it was made, where `SOURCE_DATE_EPOCH` says so: the machine's clock leaves no trace. */
  readonly made?: string | undefined;
  /** Versions of everything but the project that its content depends on. */
  readonly tool: {
    readonly airclass: string;
    readonly node: string;
    readonly 'time-zone-data': string;
    readonly ffprobe: string | undefined;
    /** The list of holidays and make-up days, where the project follows it. */
    readonly 'chinese-days'?: string | undefined;
    /** Of the grades, subjects, themes and limits that the tool ships: the beginning of their SHA-256. */
    readonly vocabulary?: string;
  };
  /** What the operator allowed on the command line, and why. */
  readonly allowed: readonly string[];
  readonly reason?: string | undefined;
  /** SHA-256 over the inputs' names and bytes. */
  readonly inputs: string;
  readonly zones: Readonly<Record<string, ZoneRecord>>;
  /** By path below the release. */
  readonly files: Readonly<Record<string, ManifestFile>>;
}

export interface ManifestFile extends WrittenFile {
  /** Where the bytes are found under their hash, in the layout for pullers without links. */
  readonly payload?: string;
}

export interface ZoneRecord {
  readonly channels: number;
  readonly files: number;
  /** By project channel. */
  readonly lineup?: Readonly<Record<string, LineupRecord>>;
}

/** How a zone carries a channel; the next release is compared with it. */
export interface LineupRecord {
  readonly number: number;
  readonly id: string;
  readonly stream: string;
}

export function manifestText(manifest: Manifest): string {
  const files = Object.fromEntries(Object.entries(manifest.files).sort(([a], [b]) => compareCodeUnits(a, b)));
  return `${JSON.stringify({ ...manifest, files }, undefined, 1)}\n`;
}

/** `files/<sha256>.xml.gz`: never another content under the same name. */
export function payloadOf(path: string, file: WrittenFile | undefined): string {
  const ending = /(?:\.[a-z][a-z0-9]*)+$/.exec(path)?.[0] ?? '';
  return `files/${file?.sha256}${ending}`;
}
