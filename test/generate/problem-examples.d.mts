export interface ProblemExample {
  readonly path: string;
  readonly faulty: string;
  readonly mended: string;
  /** Further files that the example needs. */
  readonly also?: Readonly<Record<string, string>> | undefined;
}

export const problemExamples: Readonly<Record<string, ProblemExample>>;
