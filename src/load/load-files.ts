import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { type FoundFile, findFiles, reportOutside } from './find-files.js';
import { hasShape } from './generated/has-shape.js';
import { leadsOutside } from './leads-outside.js';
import { namedFiles } from './named-files.js';
import { placesOf } from './places.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { type ReadText, readText } from './read-text.js';
import { type SourceFile, type SourceFiles, sourceFile } from './source-file.js';

/**
 * Reads a project folder. Each file is judged by itself: a faulty one is left out and hides nothing in the others.
 * `edited`: texts by path that are taken in place of what the files hold.
 */
export async function loadFiles(
  folder: string,
  diagnostics: DiagnosticList,
  edited: ReadonlyMap<string, string> = new Map(),
): Promise<SourceFiles> {
  const texts = new Map<string, string>();
  const files: SourceFile[] = [];
  const faulty: FoundFile[] = [];
  const take = async (found: FoundFile, { text, sound }: ReadText) => {
    texts.set(found.path, text);
    const file = sound ? await understand(found, text, diagnostics) : undefined;
    if (file === undefined) faulty.push(found);
    else files.push(file);
  };
  const listed = await findFiles(folder, diagnostics);
  for (const found of listed) await take(found, read(folder, found.path, diagnostics, edited.get(found.path)));
  for (const found of namedFiles(folder, files, listed, diagnostics)) {
    await take(found, readText(path.join(folder, found.path), found.path, diagnostics, edited.get(found.path)));
  }
  files.sort((a, b) => compareCodeUnits(a.path, b.path));
  return { folder, texts, files, faulty };
}

function read(folder: string, file: string, diagnostics: DiagnosticList, edited?: string): ReadText {
  if (!leadsOutside(folder, file)) return readText(path.join(folder, file), file, diagnostics, edited);
  reportOutside(file, diagnostics);
  return { text: '', sound: false };
}

/** A simple file of the right shape needs no library to read it; whatever may be wrong is reported by the libraries. */
async function understand(
  found: FoundFile,
  text: string,
  diagnostics: DiagnosticList,
): Promise<SourceFile | undefined> {
  const simple = readSimpleYaml(text);
  if (simple !== undefined && (await hasShape(found.kind, simple.data))) {
    return sourceFile(found, simple.data, placesOf(found.path, simple.root));
  }
  const { readAnyYaml } = await import('./read-any-yaml.js');
  return readAnyYaml(found, text, diagnostics);
}
