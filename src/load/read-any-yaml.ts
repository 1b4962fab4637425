import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { checkEmptyValues } from './check-empty-values.js';
import { checkNodes } from './check-nodes.js';
import { checkShape } from './check-shape.js';
import type { FoundFile } from './find-files.js';
import { parseYaml } from './parse-yaml.js';
import { partsOfDocument } from './parts-of-document.js';
import { placesOf } from './places.js';
import { type SourceFile, sourceFile } from './source-file.js';
import { validatorOf } from './validators.js';

/** Reads any YAML and reports all that is wrong with it, in its grammar, its shape and its spelling. */
export async function readAnyYaml(
  found: FoundFile,
  text: string,
  diagnostics: DiagnosticList,
): Promise<SourceFile | undefined> {
  const { kind, path: file } = found;
  const document = parseYaml(file, text, diagnostics);
  if (document === undefined) return undefined;
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const places = placesOf(file, partsOfDocument(text, document));
  const misshapen = checkShape({ text, document, data, places }, await validatorOf(kind), diagnostics);
  const faults = [...misshapen, ...checkEmptyValues({ file, text, data, places }, misshapen, diagnostics)];
  checkNodes({ file, text, diagnostics }, document, new Set(faults.map((span) => span.start)));
  return faults.length === 0 ? sourceFile(found, data, places) : undefined;
}
