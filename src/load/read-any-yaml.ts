import type { Document } from 'yaml';
import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { checkEmptyValues } from './check-empty-values.js';
import { checkNodes } from './check-nodes.js';
import { checkShape } from './check-shape.js';
import type { FoundFile } from './find-files.js';
import { parseYaml } from './parse-yaml.js';
import { partsOfDocument } from './parts-of-document.js';
import { placesOf } from './places.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import type { Read } from './simple-cursor.js';
import { type DataPath, type SourceFile, sourceFile } from './source-file.js';
import { type Validator, validatorOf } from './validators.js';
import { withValue } from './with-value.js';

/** A file with more faults is something else altogether. */
const MAX_REPAIRED = 100;

/** Reads any YAML and reports all that is wrong with it: what a person did where that can be seen, else what YAML says. */
export async function readAnyYaml(
  found: FoundFile,
  text: string,
  diagnostics: DiagnosticList,
): Promise<SourceFile | undefined> {
  const validator = await validatorOf(found.kind);
  const own = new DiagnosticList();
  const file = readOnce(found, text, validator, own);
  const reports = own.sorted();
  if (reports.length > MAX_REPAIRED || reports.every(({ fix }) => fix !== undefined)) {
    diagnostics.add(reports);
    return file;
  }
  const { causesIn } = await import('./repair/repair-file.js');
  const readAgain = (repaired: string) => {
    const left = new DiagnosticList();
    readOnce(found, repaired, validator, left);
    return left.sorted();
  };
  diagnostics.add(causesIn(found.path, text, validator, found.kind === 'timetable', readAgain) ?? reports);
  return file;
}

function readOnce(
  found: FoundFile,
  text: string,
  validator: Validator,
  diagnostics: DiagnosticList,
): SourceFile | undefined {
  const { path: file } = found;
  // Nothing in simple YAML is to be complained of but its shape.
  const read: ReadYaml | undefined = readSimpleYaml(text) ?? readByLibrary(file, text, diagnostics);
  if (read === undefined) return undefined;
  const { data, root, document } = read;
  const places = placesOf(file, root);
  const misshapen = checkShape({ text, data, places }, validator, diagnostics);
  const faults = [...misshapen, ...checkEmptyValues({ file, text, data, places }, misshapen, diagnostics)];
  if (document !== undefined) {
    const takesText = (path: DataPath, written: string) =>
      validator.violations(withValue(data, path, written)).length === 0;
    checkNodes({ file, text, diagnostics, takesText }, document, new Set(faults.map((span) => span.start)));
  }
  return faults.length === 0 ? sourceFile(found, data, places) : undefined;
}

interface ReadYaml extends Read {
  /** Where the library read it. */
  readonly document?: Document.Parsed;
}

function readByLibrary(file: string, text: string, diagnostics: DiagnosticList): ReadYaml | undefined {
  const document = parseYaml(file, text, diagnostics);
  if (document === undefined) return undefined;
  return { data: document.toJS({ maxAliasCount: 0 }), root: partsOfDocument(text, document), document };
}
