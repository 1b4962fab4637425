import path from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import { type FoundFile, type FoundFiles, findFiles } from './find-files.js';
import { hasShape } from './generated/has-shape.js';
import { leadsOutside } from './leads-outside.js';
import { namedFiles } from './named-files.js';
import type { Overlay } from './overlay.js';
import { placesOf } from './places.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { type ReadText, readText } from './read-text.js';
import { reportMissing, reportOutside } from './report-places.js';
import { type NamedSchemas, namedSchemas } from './schema-places.js';
import { type SourceFile, type SourceFileOf, type SourceFiles, sourceFile } from './source-file.js';
import { overlayBelow } from './takes/overlay-below.js';
import { takePlan } from './takes/take-plan.js';

export interface LoadOptions extends Partial<Overlay> {
  /** False: notify.yaml and import.yaml are not read. What is not on air must not keep anything off the air. */
  readonly notices?: boolean;
  /** As what a locality takes: without zones. */
  readonly isPlan?: boolean;
  /** With one that is kept, files are read again only where its `disk` says so. */
  readonly memory?: Memory;
  /** Where the folder is below the project's, with `/`: that of a plan. */
  readonly place?: string;
}

/**
 * Reads a project folder. Each file is judged by itself: a faulty one is left out and hides nothing in the others.
 * The overlay is taken in place of what is on the disk.
 */
export async function loadFiles(
  folder: string,
  diagnostics: DiagnosticList,
  {
    texts: edited = new Map(),
    renamed = new Map(),
    instead,
    notices = true,
    isPlan = false,
    memory = NO_MEMORY,
    place = '',
  }: LoadOptions = {},
): Promise<SourceFiles> {
  const texts = new Map<string, string>();
  const files: SourceFile[] = [];
  const faulty: FoundFile[] = [];
  const take = async (found: FoundFile, { text, sound }: ReadText) => {
    texts.set(found.path, text);
    const file = sound ? await recallFile(found, text) : undefined;
    if (file === undefined) faulty.push(found);
    else files.push(file);
  };
  const recallFile = (found: FoundFile, text: string) => {
    const ingredients = { key: `file ${place}${found.path}`, of: [found.kind, text] };
    return memory.recallLater<SourceFile | undefined>(ingredients, diagnostics, (reports) =>
      understand(found, text, reports),
    );
  };
  const recallText = (found: FoundFile) => {
    const { path: file, source = file } = found;
    const [own, other] = [edited.get(file), instead?.texts.get(file)];
    const ingredients = { key: `text ${place}${file}`, of: [source, own, other, memory.disk.of(place + source)] };
    return memory.recall<ReadText>(ingredients, diagnostics, (reports) =>
      other === undefined ? read(folder, found, reports, own) : readText('', file, reports, other),
    );
  };
  const unsaved = [...(instead?.texts.keys() ?? [])];
  const there = await memory.recallLater<FoundFiles>(
    { key: `listing ${place}`, of: [memory.disk.latest, ...unsaved] },
    diagnostics,
    (reports) => findFiles(folder, reports, { renamed, instead }),
  );
  const listed = there.files.filter(({ kind }) => notices || (kind !== 'notify' && kind !== 'import'));
  for (const found of listed) await take(found, recallText(found));
  for (const found of namedFiles(folder, files, listed, diagnostics)) {
    await take(found, readText(path.join(folder, found.path), found.path, diagnostics, edited.get(found.path)));
  }
  files.sort((a, b) => compareCodeUnits(a.path, b.path));
  const [project] = files.filter((file): file is SourceFileOf<'project'> => file.kind === 'project');
  const isUnknown = project === undefined && /^takes[ \t]*:/m.test(texts.get('project.yaml') ?? '');
  reportMissing(there.kinds, { takesPlan: isUnknown || project?.data.takes !== undefined, isPlan }, diagnostics);
  const schemas = place === '' ? namedSchemas(folder, files, texts, memory) : NO_SCHEMAS;
  const own = { folder, texts, files, faulty, levels: [], schemas };
  if (project?.data.takes === undefined) return own;
  const load = (below: string, reports: DiagnosticList) =>
    loadFiles(path.join(folder, below), reports, {
      ...overlayBelow(below, { texts: edited, renamed, instead }),
      notices: false,
      isPlan: true,
      memory,
      place: place + below,
    });
  return takePlan(own, project, { load, memory, place, instead: instead?.texts }, diagnostics);
}

/** Those of a plan are looked after where it is written. */
const NO_SCHEMAS: NamedSchemas = { byFile: new Map(), stale: [] };

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
