import { join } from 'node:path';
import { isThere } from '../../files/is-there.js';
import { KIND_FILES } from '../../load/kind-files.js';
import { shellWord } from '../../media/shell-word.js';
import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { BuildOptions } from './options.js';

/** The command to copy, where the project says whom to tell of changes. */
export function offerNotice(
  { folder, report }: Pick<CompiledProject, 'folder' | 'report'>,
  { out }: Pick<BuildOptions, 'out'>,
  session: Session,
): void {
  if (!isThere(join(folder, KIND_FILES.notify))) return;
  const project = report.prefix === '' ? '' : ` ${typed(report.prefix.replace(/\/$/, ''))}`;
  const command = `airclass notify${project} --out ${typed(out)}`;
  session.announce({ zh: `通知学校：${command}`, en: `Tell schools: ${command}` });
}

/** Without quotes where a shell needs none. */
function typed(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : shellWord(word);
}
