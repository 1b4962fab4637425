import { schemasOutdated } from '../../rules/schemas-outdated.js';
import { fixInMemory } from '../fix/fix-in-memory.js';
import { saveTexts } from '../fix/save-texts.js';
import type { Session } from '../io.js';
import { writeSchemas } from '../schemas/write-schemas.js';
import type { LspOptions } from './options.js';

/** Fixes what no edit in an editor can: encodings of files, copies of schemas. */
export async function fixOnDisk(
  folder: string,
  problem: string,
  file: string,
  options: LspOptions,
  session: Session,
): Promise<void> {
  if (problem === schemasOutdated.id) {
    await writeSchemas(folder);
    return;
  }
  const { files } = await fixInMemory(folder, options, session, async ({ diagnostics }) =>
    diagnostics.filter((one) => one.problem.id === problem && one.span.file === file),
  );
  await saveTexts(folder, files);
}
