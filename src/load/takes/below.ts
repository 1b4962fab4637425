import { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Memory } from '../../memory/memory.js';
import type { Places, SourceFile, SourceFiles } from '../source-file.js';
import { withPlaces } from './with-places.js';

/**
 * The files of a plan as files of the project that takes it: `timetables/p1.yaml` becomes `plan/timetables/p1.yaml`.
 * `place`: where that project is below the one that is compiled, with `/`.
 */
export function filesBelow(folder: string, sources: SourceFiles, memory: Memory, place: string): SourceFiles {
  const put = (path: string) => folder + path;
  const byPath = <T>(map: ReadonlyMap<string, T>) => new Map([...map].map(([path, value]) => [put(path), value]));
  return {
    folder: sources.folder,
    texts: byPath(sources.texts),
    files: sources.files.map((file) => recallBelow(`${place} ${folder}`, file, put, memory)),
    faulty: sources.faulty.map(({ kind, path }) => ({ kind, path: put(path) })),
    schemas: sources.schemas,
    levels: sources.levels.map(({ below, project, plan, calendar, record }) => {
      const key = `${place} ${folder} ${below}`;
      return {
        below: put(below),
        project: recallBelow(`${key} project`, project, put, memory),
        plan: plan && recallBelow(`${key} plan`, plan, put, memory),
        calendar: calendar && recallBelow(`${key} calendar`, calendar, put, memory),
        record,
      };
    }),
  };
}

export function diagnosticBelow(folder: string, diagnostic: Diagnostic): Diagnostic {
  const put = (span: Span): Span => ({ ...span, file: folder + span.file });
  const { fix: _, change: __, ...rest } = diagnostic;
  const related = diagnostic.related.map((note) => ({ ...note, span: put(note.span) }));
  // The files of a plan are not edited here.
  return { ...rest, span: put(diagnostic.span), related };
}

/** The same for the same file. */
function recallBelow<File extends SourceFile>(
  key: string,
  file: File,
  put: (path: string) => string,
  memory: Memory,
): File {
  return memory.recall<File>({ key: `below ${key} ${file.path}`, of: [file] }, UNHEARD, () => fileBelow(file, put));
}

const UNHEARD = new DiagnosticList();

function fileBelow<File extends SourceFile>(file: File, put: (path: string) => string): File {
  const spanBelow = (span: Span): Span => ({ ...span, file: put(span.file) });
  const places: Places = {
    valueSpan: (path) => spanBelow(file.valueSpan(path)),
    keySpan: (path) => spanBelow(file.keySpan(path)),
    *leaves() {
      for (const leaf of file.leaves()) yield spanBelow(leaf);
    },
  };
  return withPlaces({ ...file, path: put(file.path) }, places);
}
