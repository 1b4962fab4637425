import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compareCodeUnits } from '../diagnostics/order.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { WrittenFile } from '../files/full-file.js';
import { FileRefusal, readRegular } from '../files/regular-file.js';
import type { OutputFile } from '../outputs/output.js';
import { parseTimeline } from './parse-timeline.js';
import type { ReleaseTimeline } from './release-timeline.js';

const FOLDER = 'timeline/';

/**
 * What a release shows, from its `timeline/` folder. `files`: those of its manifest, which says what has to be there and
 * with which bytes. `undefined` for a release that never had such a folder.
 */
export function readTimeline(
  releaseFolder: string,
  files: Readonly<Record<string, WrittenFile>>,
): ReleaseTimeline | undefined {
  const names = Object.keys(files)
    .filter((path) => path.startsWith(FOLDER))
    .map((path) => path.slice(FOLDER.length))
    .sort(compareCodeUnits);
  if (names.length === 0) return undefined;
  const folder = join(releaseFolder, 'timeline');
  try {
    return parseTimeline(names, (name) => readListed(join(folder, name), files[`${FOLDER}${name}`]));
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause && !('code' in cause && isGone(cause.code))) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = {
      zh: `“${folder}”已损坏：${why}；见 airclass verify`,
      en: `"${folder}" is damaged: ${why}; see airclass verify`,
    };
    throw new UsageError(message, { exitCode: 1, cause });
  }
}

function isGone(code: unknown): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}

/** A file that is missing, irregular or of other bytes is damage; it is never skipped. */
function readListed(path: string, listed: WrittenFile | undefined): string {
  if (listed === undefined) throw new Error(`the manifest has no ${path}`);
  try {
    const bytes = readRegular(path, Math.max(listed.size, 1));
    if (createHash('sha256').update(bytes).digest('hex') === listed.sha256) return bytes.toString();
  } catch (error) {
    if (!(error instanceof FileRefusal) || error.reason !== 'too-large') throw error;
  }
  throw new Error(`"${path}" has other bytes than the manifest says`);
}

/** What a release of these tables would show. */
export function timelineOf(tables: Iterable<OutputFile>): ReleaseTimeline {
  const files = new Map([...tables].map(({ path, chunks }) => [path.slice(FOLDER.length), chunks] as const));
  return parseTimeline([...files.keys()], (name) =>
    Buffer.concat(Array.from(files.get(name)?.() ?? [], (chunk) => Buffer.from(chunk))).toString(),
  );
}
