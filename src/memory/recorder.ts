import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Diagnostic, Finding, Problem } from '../diagnostics/problem.js';

/** Keeps what is reported, to report it again to any list. */
export class Recorder extends DiagnosticList {
  readonly #said: ((list: DiagnosticList) => void)[] = [];

  override report(problem: Problem, finding: Finding): void {
    this.#said.push((list) => list.report(problem, finding));
  }

  override add(diagnostics: Iterable<Diagnostic>): void {
    const added = [...diagnostics];
    this.#said.push((list) => list.add(added));
  }

  /** In the same order; each severity is decided by the list that takes it. */
  tell(list: DiagnosticList): void {
    for (const say of this.#said) say(list);
  }
}
