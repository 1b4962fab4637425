import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../diagnostics/order.js';
import { type Is, isRecordOf, isShape, isText, maybe } from '../files/is-shape.js';
import { parseJson } from '../files/parse-json.js';

/** In the folder of a plan: what was pulled, from where, and what was in it. */
export const PLAN_RECORD = 'plan.lock.json';
export const PLAN_RECORD_VERSION = 1;
export const MEDIA_LOCK = 'media.lock.json';

/** See schemas/plan-lock.schema.json. */
export interface PlanRecord {
  readonly version: typeof PLAN_RECORD_VERSION;
  /** Id of the project whose plan it is. */
  readonly project: string;
  /** Absent where it was pulled from a project's folder. */
  readonly release?: string | undefined;
  /** When that was published, ISO. */
  readonly made?: string | undefined;
  /** As it was named; absent in the plan of a plan. */
  readonly from?: string | undefined;
  /** SHA-256 of the public key whose signature was checked, hex. */
  readonly key?: string | undefined;
  /** SHA-256 over names and digests of the files, hex. */
  readonly digest: string;
  /** SHA-256 by path below the plan, hex. */
  readonly files: Readonly<Record<string, string>>;
  /** Cells that the locality has changed, and the plan since then: what it had there, by `channel day hour`. */
  readonly overridden?: Readonly<Record<string, string>> | undefined;
}

export type ReadRecord =
  | { readonly kind: 'sound'; readonly record: PlanRecord }
  | { readonly kind: 'newer' | 'damaged' };

const isDigest: Is<string> = (value): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value);

const isRecord = isShape<Omit<PlanRecord, 'version'>>({
  project: isText,
  release: maybe(isText),
  made: maybe(isText),
  from: maybe(isText),
  key: maybe(isDigest),
  digest: isDigest,
  files: isRecordOf(isDigest),
  overridden: maybe(isRecordOf(isText)),
});

export function readRecord(text: string): ReadRecord {
  const data = parseJson(text);
  const version = isShape<{ readonly version: number }>({ version: isVersion })(data) ? data.version : undefined;
  if (version !== undefined && version > PLAN_RECORD_VERSION) return { kind: 'newer' };
  if (version !== PLAN_RECORD_VERSION || !isRecord(data) || data.digest !== filesDigest(data.files))
    return { kind: 'damaged' };
  return { kind: 'sound', record: { ...data, version } };
}

const isVersion: Is<number> = (value): value is number => Number.isSafeInteger(value);

export function recordText(record: PlanRecord): string {
  const { files, overridden, ...rest } = record;
  const sorted = (map: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(map).sort(([a], [b]) => compareCodeUnits(a, b)));
  const all = { ...rest, files: sorted(files), ...(overridden && { overridden: sorted(overridden) }) };
  return `${JSON.stringify(all, undefined, 1)}\n`;
}

export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function filesDigest(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort(compareCodeUnits)) hash.update(`${path}\0${files[path]}\n`);
  return hash.digest('hex');
}
