import { basename } from 'node:path';
import { isHolidaysName } from '../../load/formats.js';
import { KIND_FILES } from '../../load/kind-files.js';
import type { FileKind } from '../../load/source-file.js';

const PATTERNS = Object.entries(KIND_FILES).map(([kind, pattern]) => ({
  kind: kind as FileKind,
  pattern: new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
}));

/** The kind of a project's file by its path below the folder; `undefined` for one that the compiler does not read. */
export function kindOfPath(path: string): FileKind | undefined {
  if (path.startsWith('../') && isHolidaysName(basename(path))) return 'holidays';
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.kind;
}
