import { relative, resolve, sep } from 'node:path';
import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { findFiles } from '../../load/find-files.js';
import type { Session } from '../io.js';
import { writeEditorSettings, writeSchemas } from './write-schemas.js';

export async function schemas(project: string | undefined, _: object, session: Session): Promise<void> {
  const folder = resolve(session.cwd, project ?? '.');
  // Refuses a folder that is not a project.
  await findFiles(folder, new DiagnosticList());
  const written = [...(await writeSchemas(folder)), ...(await writeEditorSettings(folder)).written];
  const below = relative(session.cwd, folder).split(sep).join('/');
  for (const path of written) session.out(`${below === '' ? '' : `${below}/`}${path}\n`);
  session.accomplish(
    written.length === 0
      ? { zh: '模式都是本版本的。', en: 'The schemas are those of this version.' }
      : { zh: `写了 ${written.length} 个文件。`, en: `Wrote ${written.length} files.` },
  );
}
