import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Diagnostic, Finding, Problem } from '../diagnostics/problem.js';

/** Keeps what is reported, to report it again to any list. */
export class Recorder extends DiagnosticList {
  readonly #found: { readonly problem: Problem; readonly finding: Finding }[] = [];
  readonly #added: Diagnostic[] = [];

  override report(problem: Problem, finding: Finding): void {
    this.#found.push({ problem, finding });
  }

  override add(diagnostics: Iterable<Diagnostic>): void {
    this.#added.push(...diagnostics);
  }

  /** Each severity is decided by the list that takes it. */
  tell(list: DiagnosticList): void {
    list.add(this.#added);
    for (const { problem, finding } of this.#found) list.report(problem, finding);
  }
}
