import { join } from 'node:path';
import { isThere } from '../../files/is-there.js';
import { KIND_FILES } from '../../load/kind-files.js';
import { commandText } from '../command-text.js';
import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { BuildOptions } from './options.js';

/** The command to copy, where the project says whom to tell of changes. */
export function offerNotify(
  { folder, report }: Pick<CompiledProject, 'folder' | 'report'>,
  { out }: Pick<BuildOptions, 'out'>,
  session: Session,
): void {
  if (!isThere(join(folder, KIND_FILES.notify))) return;
  const project = report.prefix === '' ? [] : [report.prefix.replace(/\/$/, '')];
  const command = commandText(['airclass', 'notify', ...project, '--out', out]);
  session.announce({ zh: `通知学校：${command}`, en: `Tell schools: ${command}` });
}
