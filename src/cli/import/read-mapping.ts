import { join } from 'node:path';
import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import { isThere } from '../../files/is-there.js';
import { KIND_FILES } from '../../load/kind-files.js';
import { readAnyYaml } from '../../load/read-any-yaml.js';
import { readText } from '../../load/read-text.js';
import { Mapping } from '../../sheets/match/mapping.js';

export interface ReadMapping {
  readonly mapping: Mapping;
  /** `undefined`: there is none yet. */
  readonly text: string | undefined;
  /** It is there and could not be used. */
  readonly isFaulty: boolean;
}

/** The `import.yaml` of a folder; `shown`: its path in messages. A faulty one is reported, and answers nothing. */
export async function readMapping(folder: string, shown: string, diagnostics: DiagnosticList): Promise<ReadMapping> {
  const path = join(folder, KIND_FILES.import);
  if (!isThere(path)) return { mapping: new Mapping(undefined), text: undefined, isFaulty: false };
  const { text, sound } = readText(path, shown, diagnostics);
  const file = sound ? await readAnyYaml({ kind: 'import', path: shown }, text, diagnostics) : undefined;
  const known = file?.kind === 'import' ? file : undefined;
  return { mapping: new Mapping(known), text, isFaulty: known === undefined };
}
