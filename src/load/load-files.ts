import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { checkNodes } from './check-nodes.js';
import { checkShape } from './check-shape.js';
import { type FoundFile, findFiles } from './find-files.js';
import { parseYaml } from './parse-yaml.js';
import { partsOfDocument } from './parts-of-document.js';
import { placesOf } from './places.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { readText } from './read-text.js';
import type { FileKind, Places, SourceFile, SourceFiles } from './source-file.js';
import { validatorOf } from './validators.js';

/** Reads a project folder. Each file is judged by itself: a faulty one is left out and hides nothing in the others. */
export async function loadFiles(folder: string, diagnostics: DiagnosticList): Promise<SourceFiles> {
  const texts = new Map<string, string>();
  const files: SourceFile[] = [];
  const faulty: FoundFile[] = [];
  for (const found of await findFiles(folder, diagnostics)) {
    const { text, sound } = await readText(path.join(folder, found.path), found.path, diagnostics);
    texts.set(found.path, text);
    const file = sound ? await understand(found, text, diagnostics) : undefined;
    if (file === undefined) faulty.push(found);
    else files.push(file);
  }
  return { texts, files, faulty };
}

async function understand(
  { kind, path: file }: FoundFile,
  text: string,
  diagnostics: DiagnosticList,
): Promise<SourceFile | undefined> {
  const validator = await validatorOf(kind);
  const simple = readSimpleYaml(text);
  if (simple !== undefined && validator.violations(simple.data).length === 0)
    return sourceFile(kind, file, simple.data, placesOf(file, simple.root));
  const document = parseYaml(file, text, diagnostics);
  if (document === undefined) return undefined;
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const places = placesOf(file, partsOfDocument(text, document));
  const faults = checkShape({ text, document, data, places }, validator, diagnostics);
  checkNodes({ file, text, diagnostics }, document, new Set(faults.map((span) => span.start)));
  return faults.length === 0 ? sourceFile(kind, file, data, places) : undefined;
}

/** The schema of the kind has just vouched for the type of the data. */
function sourceFile(kind: FileKind, file: string, data: unknown, places: Places): SourceFile {
  return { kind, path: file, data, ...places } as SourceFile;
}
