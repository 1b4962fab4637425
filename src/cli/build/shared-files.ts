import { join } from 'node:path';
import type { SoundProject } from '../../compile.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { MEDIA_LOCK } from '../../load/plan-record.js';
import { SHARED_PLAN } from '../../release/shared-plan/shared-path.js';
import type { ReleaseFiles } from '../../release/write-stage.js';
import type { CompiledProject } from '../compile-project.js';

type Texts = ReadonlyMap<string, string>;

/** What a release was compiled from, with what is known of its recordings. */
export function planTexts({ folder, texts }: CompiledProject, { project }: SoundProject): Texts {
  const locks = ['', ...project.planFolders].flatMap((below) => {
    const place = join(folder, below, MEDIA_LOCK);
    return isThere(place) ? [[below + MEDIA_LOCK, readRegularText(place)] as const] : [];
  });
  return new Map([...texts, ...locks]);
}

/** The files of a release and, where the project shares it, the plan for localities. */
export async function* withSharedPlan(files: ReleaseFiles, texts: Texts, { project }: SoundProject): ReleaseFiles {
  yield* files;
  if (!project.sharesPlan) return;
  const { sharedPlan } = await import('../../load/takes/shared-plan.js');
  for (const [path, text] of sharedPlan(texts))
    yield { file: { path: SHARED_PLAN + path, chunks: () => [Buffer.from(text)] } };
}
