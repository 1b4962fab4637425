import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { type FoundFile, findFiles } from './find-files.js';
import { hasShape } from './generated/has-shape.js';
import { leadsOutside } from './leads-outside.js';
import type { Instead } from './list-folder.js';
import { namedFiles } from './named-files.js';
import { placesOf } from './places.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { type ReadText, readText } from './read-text.js';
import { reportOutside } from './report-places.js';
import { namedSchemas } from './schema-places.js';
import { type SourceFile, type SourceFiles, sourceFile } from './source-file.js';

export interface Overlay {
  /** By path, in place of what the files hold. */
  readonly texts: ReadonlyMap<string, string>;
  /** New paths by those on the disk. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly instead?: Instead | undefined;
}

export interface LoadOptions extends Partial<Overlay> {
  /** False: notify.yaml is not read. A faulty list of recipients must not keep anything off the air. */
  readonly notices?: boolean;
}

/**
 * Reads a project folder. Each file is judged by itself: a faulty one is left out and hides nothing in the others.
 * The overlay is taken in place of what is on the disk.
 */
export async function loadFiles(
  folder: string,
  diagnostics: DiagnosticList,
  { texts: edited = new Map(), renamed = new Map(), instead, notices = true }: LoadOptions = {},
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
  const there = await findFiles(folder, diagnostics, { renamed, instead });
  const listed = there.filter(({ kind }) => notices || kind !== 'notify');
  for (const found of listed) {
    const other = instead?.texts.get(found.path);
    const taken =
      other === undefined
        ? read(folder, found, diagnostics, edited.get(found.path))
        : readText('', found.path, diagnostics, other);
    await take(found, taken);
  }
  for (const found of namedFiles(folder, files, listed, diagnostics)) {
    await take(found, readText(path.join(folder, found.path), found.path, diagnostics, edited.get(found.path)));
  }
  files.sort((a, b) => compareCodeUnits(a.path, b.path));
  return { folder, texts, files, faulty, schemas: namedSchemas(folder, files, texts) };
}

function read(
  folder: string,
  { path: file, source = file }: FoundFile,
  diagnostics: DiagnosticList,
  edited?: string,
): ReadText {
  if (!leadsOutside(folder, source)) return readText(path.join(folder, source), file, diagnostics, edited);
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
