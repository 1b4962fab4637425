import type { Span } from '../../diagnostics/span.js';
import type { SourceFileOf } from '../../load/source-file.js';

export type MappingFile = SourceFileOf<'import'>;
export type Section = 'sheets' | 'cells' | 'hours';
export type Answer =
  | { readonly state: 'absent' }
  /** Ends in `?`: nobody has confirmed it. */
  | { readonly state: 'open'; readonly span: Span }
  | { readonly state: 'given'; readonly answer: string | { readonly kind: string }; readonly span: Span };

/** What `import.yaml` still has to be asked. */
export interface Question {
  readonly section: Section | 'lesson-length' | 'approved-by';
  readonly key: string;
  /** Empty where nothing is likely. */
  readonly suggestion: string;
  /** Where it is met first, for a comment. */
  readonly place: string;
}

/** More at once are no help to anybody: once these are answered, the rest is asked. */
const MAX_QUESTIONS = 500;

/** What `import.yaml` answers, and what it is to be asked. */
export class Mapping {
  readonly #questions = new Map<string, Question>();
  readonly #asked = new Set<string>();

  constructor(readonly file: MappingFile | undefined) {}

  answer(section: Section, key: string): Answer {
    this.#asked.add(`${section} ${key}`);
    const written = this.file?.data[section];
    if (this.file === undefined || written === undefined || !Object.hasOwn(written, key)) return { state: 'absent' };
    const answer = written[key] ?? 'none';
    return stateOf(answer, this.file.valueSpan([section, key]));
  }

  lessonLength(): Answer {
    const written = this.file?.data['lesson-length'];
    if (this.file === undefined || written === undefined) return { state: 'absent' };
    return stateOf(written, this.file.valueSpan(['lesson-length']));
  }

  /** Why days deviate, for entries of `changes:`. */
  get reason(): string | undefined {
    return this.file?.data.reason;
  }

  /** Who approves that another teacher takes a lesson. */
  get approvedBy(): string | undefined {
    const written = this.file?.data['approved-by']?.trim();
    // Still a question.
    return written === undefined || written.endsWith('?') ? undefined : written;
  }

  get unused(): readonly string[] {
    return this.file?.data.unused ?? [];
  }

  ask(question: Question): void {
    const key = `${question.section} ${question.key}`;
    if (!this.#questions.has(key) && this.#questions.size < MAX_QUESTIONS) this.#questions.set(key, question);
  }

  get questions(): readonly Question[] {
    return [...this.#questions.values()];
  }
}

function stateOf(answer: string | { readonly kind: string }, span: Span): Answer {
  if (typeof answer === 'string' && answer.trim().endsWith('?')) return { state: 'open', span };
  return { state: 'given', answer: typeof answer === 'string' ? answer.trim() : answer, span };
}
