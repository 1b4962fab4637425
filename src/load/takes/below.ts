import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Places, SourceFile, SourceFiles } from '../source-file.js';
import { withPlaces } from './with-places.js';

/** The files of a plan as files of the project that takes it: `timetables/p1.yaml` becomes `plan/timetables/p1.yaml`. */
export function filesBelow(folder: string, sources: SourceFiles): SourceFiles {
  const put = (path: string) => folder + path;
  const byPath = <T>(map: ReadonlyMap<string, T>) => new Map([...map].map(([path, value]) => [put(path), value]));
  return {
    folder: sources.folder,
    texts: byPath(sources.texts),
    files: sources.files.map((file) => fileBelow(folder, file)),
    faulty: sources.faulty.map(({ kind, path }) => ({ kind, path: put(path) })),
    schemas: { byFile: byPath(sources.schemas.byFile), stale: [] },
    levels: sources.levels.map(({ below, project, plan, calendar, record }) => ({
      below: put(below),
      project: fileBelow(folder, project),
      plan: plan && fileBelow(folder, plan),
      calendar: calendar && fileBelow(folder, calendar),
      record,
    })),
  };
}

export function diagnosticBelow(folder: string, diagnostic: Diagnostic): Diagnostic {
  const put = (span: Span): Span => ({ ...span, file: folder + span.file });
  const { fix: _, change: __, ...rest } = diagnostic;
  const related = diagnostic.related.map((note) => ({ ...note, span: put(note.span) }));
  // The files of a plan are not edited here.
  return { ...rest, span: put(diagnostic.span), related };
}

function fileBelow<File extends SourceFile>(folder: string, file: File): File {
  const put = (span: Span): Span => ({ ...span, file: folder + span.file });
  const places: Places = {
    valueSpan: (path) => put(file.valueSpan(path)),
    keySpan: (path) => put(file.keySpan(path)),
    *leaves() {
      for (const leaf of file.leaves()) yield put(leaf);
    },
  };
  return withPlaces({ ...file, path: folder + file.path }, places);
}
