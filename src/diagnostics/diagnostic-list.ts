import { severityByDistance } from './distance.js';
import { compareCodeUnits } from './order.js';
import type { Diagnostic, Finding, Problem } from './problem.js';

/** Collects diagnostics of all stages; the order is decided here and nowhere else. */
export class DiagnosticList {
  readonly #items: Diagnostic[] = [];
  /** Nothing from this instant on is published yet; unknown until the project is read. */
  publishedUntil = Number.POSITIVE_INFINITY;

  report(problem: Problem, finding: Finding): void {
    this.#items.push({
      problem,
      severity: finding.severity ?? severityByDistance(problem.severity, finding, this.publishedUntil),
      message: finding.message,
      span: finding.span,
      related: finding.related ?? [],
      ...(finding.lines && { lines: finding.lines }),
      ...(finding.subject !== undefined && { subject: finding.subject }),
      ...(finding.at && { at: finding.at }),
      ...(finding.fix && { fix: finding.fix }),
      ...(finding.change && { change: finding.change }),
    });
  }

  add(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.#items.push(diagnostic);
  }

  get hasErrors(): boolean {
    return this.#items.some((item) => item.severity === 'error');
  }

  /** By file, place, problem and message; equal entries once. */
  sorted(): readonly Diagnostic[] {
    const ordered = [...this.#items].sort(compareDiagnostics);
    return ordered.filter((item, index) => {
      const before = ordered[index - 1];
      return before === undefined || compareDiagnostics(before, item) !== 0;
    });
  }
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareCodeUnits(a.span.file, b.span.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareCodeUnits(a.problem.id, b.problem.id) ||
    compareCodeUnits(a.message.en, b.message.en)
  );
}
