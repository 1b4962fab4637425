import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../diagnostics/order.js';
import type { WrittenFile } from '../files/full-file.js';
import { type Is, isFields, isListOf, isRecordOf, isShape, isText, isWhole, maybe } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';
import { FACTS } from './facts-path.js';
import { isKeptRecord, type KeptRecord } from './kept-record.js';
import { isReleaseId } from './release-id.js';

/** Describes what was known on the day of the build; a change in it alone makes no new release. */
const REPORT_FOLDER = 'report/';
const SHA256 = /^[0-9a-f]{64}$/;
/** Must not lead out of the release. */
const PATH = /^(?:(?!\.\.?(?:\/|$))[^/\0]+(?:\/(?=.)|$))+$/;

/** Describes a release; see schemas/manifest.schema.json. */
export interface Manifest {
  readonly version: 1;
  readonly id: string;
  readonly project: string;
  /** IANA name of the project's zone. */
  readonly 'time-zone': string;
  readonly window: { readonly from: string; readonly days: number | undefined };
  /** When it was published, ISO: `SOURCE_DATE_EPOCH`, `--now` or the clock. Content never depends on it. */
  readonly made?: string | undefined;
  readonly by?: string | undefined;
  /** The last commit of the project, where all of it is committed. */
  readonly commit?: { readonly id: string; readonly subject: string } | undefined;
  /** How much changed for viewers; absent where nothing was compared. */
  readonly changes?: ChangesSince | undefined;
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
  /** The lessons whose recordings may be missing, where `allowed` does not mean all. */
  readonly missing?: readonly string[] | undefined;
  /** What was faulty in the project, and is as an earlier release had it. */
  readonly kept?: readonly KeptRecord[] | undefined;
  /** SHA-256 over the inputs' names and bytes. */
  readonly inputs: string;
  /** SHA-256 over everything that its content depends on; absent in releases of an earlier AirClass. */
  readonly basis?: string | undefined;
  readonly zones: Readonly<Record<string, ZoneRecord>>;
  /** By path below the release. */
  readonly files: Readonly<Record<string, ManifestFile>>;
  /**
   * What it was compiled from, by path below the release. Not among `files`: pullers need not have it, and a remark in a
   * timetable makes no new release. Absent where an earlier AirClass made it.
   */
  readonly plan?: Readonly<Record<string, WrittenFile>> | undefined;
  /** `facts.jsonl`, below the release. Absent where an earlier AirClass made it. */
  readonly facts?: WrittenFile | undefined;
}

export interface ChangesSince {
  /** The release that was on air before. */
  readonly since: string;
  readonly count: number;
}

export interface ManifestFile extends WrittenFile {
  /** SHA-256 over all that the file was made from; absent where it is made anew for every release. */
  readonly basis?: string;
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
  /** Live addresses in their order, where there are several. */
  readonly streams?: readonly string[];
  /** The catch-up address, where it is not that of the stream. */
  readonly 'catch-up'?: string;
}

/** With those of its plan and of later builds. */
export function allFilesOf({ files, plan = {}, facts }: Pick<Manifest, 'files' | 'plan' | 'facts'>): Manifest['files'] {
  return { ...files, ...plan, ...(facts && { [FACTS]: facts }) };
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

/** The same content makes no new release: an id ends with the digest of the content. */
export function contentDigest(files: Readonly<Record<string, WrittenFile>>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort(compareCodeUnits)) {
    if (!path.startsWith(REPORT_FOLDER)) hash.update(`${path}\0${files[path]?.sha256}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

/** `undefined` where the text is not a manifest, or names what is not below its release. */
export function parseManifest(text: string): Manifest | undefined {
  const data = parseJson(text);
  return isManifest(data) ? data : undefined;
}

/** Checks the fields that are used; schemas/manifest.schema.json has all of them. */
function isManifest(data: unknown): data is Manifest {
  return hasManifestFields(data) && isReleaseId(data.id) && pathsOf(data).every((path) => PATH.test(path));
}

function pathsOf({ files, plan = {} }: Pick<Manifest, 'files' | 'plan'>): readonly string[] {
  return [...Object.keys(files), ...Object.keys(plan)];
}

const isWritten = isShape<WrittenFile & Pick<ManifestFile, 'basis'>>({
  size: isWhole,
  sha256: (value): value is string => isText(value) && SHA256.test(value),
  basis: maybe(isText),
});
const isFileRecord = isRecordOf(isWritten);

/** Every manifest of a folder names the same one, and asking takes half a millisecond. */
let lastTimeZone: string | undefined;

function isTimeZone(value: unknown): value is string {
  if (!isText(value)) return false;
  if (value === lastTimeZone) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    lastTimeZone = value;
    return true;
  } catch {
    return false;
  }
}

const isTime: Is<string> = (value): value is string => isText(value) && !Number.isNaN(Date.parse(value));

const hasManifestFields = isShape<{
  readonly id: string;
  readonly 'time-zone': string;
  readonly window: { readonly from: string };
  readonly made?: string | undefined;
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly commit?: Manifest['commit'];
  readonly changes?: ChangesSince | undefined;
  readonly zones: Readonly<Record<string, object>>;
  readonly files: Readonly<Record<string, WrittenFile>>;
  readonly plan?: Readonly<Record<string, WrittenFile>> | undefined;
  readonly kept?: readonly KeptRecord[] | undefined;
  readonly basis?: string | undefined;
  readonly facts?: WrittenFile | undefined;
}>({
  id: isText,
  'time-zone': isTimeZone,
  window: isShape({ from: isText }),
  made: maybe(isTime),
  by: maybe(isText),
  reason: maybe(isText),
  commit: maybe(isShape({ id: isText, subject: isText })),
  changes: maybe(isShape({ since: isText, count: isWhole })),
  zones: isRecordOf(isFields),
  files: isFileRecord,
  plan: maybe(isFileRecord),
  kept: maybe(isListOf(isKeptRecord)),
  facts: maybe(isWritten),
  basis: maybe(isText),
});
