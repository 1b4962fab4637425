import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as EditorDiagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { MessageLanguage } from '../diagnostics/text.js';

/** What an editor can show of a problem. */
export interface Shown {
  readonly related: boolean;
  readonly links: boolean;
  readonly tags: boolean;
}

interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** One problem as an editor shows it. */
export function editorDiagnostic(
  { problem, severity, message, span, related }: Diagnostic,
  language: MessageLanguage,
  shown: Shown,
  placeOf: (span: Span) => Place,
): EditorDiagnostic {
  const tag = tagOf(problem.id);
  return {
    range: placeOf(span).range,
    severity: SEVERITIES[severity],
    code: problem.id,
    source: 'airclass',
    message: message[language],
    ...(shown.links && { codeDescription: { href: `${PROBLEMS_PAGE}#${problem.id}` } }),
    ...(shown.tags && tag !== undefined && { tags: [tag] }),
    ...(shown.related &&
      related.length > 0 && {
        relatedInformation: related.map((note) => ({ location: placeOf(note.span), message: note.message[language] })),
      }),
  };
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Two levels up from here, and from the bundle that the build makes. */
const PROBLEMS_PAGE = new URL('../../docs/problems.md', import.meta.url).href;

/** What could be left out is shown paler, an older way of writing struck through. */
function tagOf(id: string): DiagnosticTag | undefined {
  if (id.endsWith('-unused') || id === 'waiver-unneeded' || id === 'waiver-expired') return DiagnosticTag.Unnecessary;
  return OLDER_WAYS.has(id) ? DiagnosticTag.Deprecated : undefined;
}

const OLDER_WAYS: ReadonlySet<string> = new Set(['yaml-bare-dash', 'subject-by-alias']);
