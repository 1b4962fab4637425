import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Span } from '../diagnostics/span.js';
import { nameOf } from './shape-messages.js';
import { shapeProblems } from './shape-problems.js';
import type { DataPath, Places } from './source-file.js';
import { yamlProblems } from './yaml-problems.js';

interface CheckedValues {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly places: Places;
}

const WRITTEN_NULL = /^(?:~|null|Null|NULL)$/;

/**
 * A schema that allows `~` takes what is missing for it. Reports where nothing is written and answers those spans; all
 * bare dashes of a file are one note. `reported`: spans that are complained of already.
 */
export function checkEmptyValues(
  { file, text, data, places }: CheckedValues,
  reported: readonly Span[],
  diagnostics: DiagnosticList,
): readonly Span[] {
  const known = new Set(reported.map(({ start }) => start));
  const missing: Span[] = [];
  const dashes: Span[] = [];
  for (const path of emptyPaths(data, [])) {
    const span = places.valueSpan(path);
    const written = text.slice(span.start, span.end);
    if (known.has(span.start) || WRITTEN_NULL.test(written)) continue;
    if (written === '-') dashes.push(span);
    else {
      const name = nameOf(path) ?? { zh: '文件', en: 'the file' };
      diagnostics.report(shapeProblems.empty, {
        message: { zh: `${name.zh}没有内容；空格请写 ~`, en: `${name.en} is empty; write ~ for an empty cell` },
        span,
      });
      missing.push(span);
    }
  }
  if (dashes.length > 0) reportDashes(file, dashes, diagnostics);
  return missing;
}

function* emptyPaths(data: unknown, path: DataPath): Iterable<DataPath> {
  if (data === null) yield path;
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    yield* emptyPaths(value, [...path, Array.isArray(data) ? Number(key) : key]);
  }
}

function reportDashes(file: string, dashes: readonly Span[], diagnostics: DiagnosticList): void {
  const count = dashes.length;
  diagnostics.report(yamlProblems.bareDash, {
    message: {
      zh: `本文件有 ${count} 个空格写成“-”，不是合法的 YAML；请写 ~`,
      en: `${count === 1 ? 'one empty cell is' : `${count} empty cells are`} written as a bare "-", which is not YAML; write ~`,
    },
    span: dashes[0] ?? { file, start: 0, end: 0 },
    fix: dashes.map((span) => ({ span, text: '~' })),
  });
}
