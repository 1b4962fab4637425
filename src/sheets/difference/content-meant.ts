import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Span } from '../../diagnostics/span.js';
import type { SourceFiles } from '../../load/source-file.js';
import type { Cell } from '../../model/cell.js';
import { wordsOfCell } from '../../model/empty-cell.js';
import { ModelContext } from '../../model/model-context.js';
import { parseCell } from '../../model/parse-cell.js';
import type { Project } from '../../model/project.js';
import type { Channel } from '../../model/timetable.js';

const NO_FILES: SourceFiles = {
  folder: '',
  texts: new Map(),
  files: [],
  faulty: [],
  levels: [],
  schemas: { byFile: new Map(), stale: [] },
};

/** What the words of a cell mean on a channel, as in its grid; `undefined` where that is not clear, which is reported. */
export function contentMeant(
  words: string,
  channel: Channel,
  { vocabulary, courses, programmes, languages }: Project,
  span: Span,
  diagnostics: DiagnosticList,
): Cell | 'nothing' | undefined {
  if (wordsOfCell(words) === undefined) return 'nothing';
  const modelContext = new ModelContext(NO_FILES, diagnostics);
  modelContext.languages = languages;
  return parseCell(words, span, { modelContext, vocabulary, courses, programmes, grade: channel.grade });
}
