/** A text, bytes that are none, a link to a path, or no such file. */
export type ExampleFile = string | Uint8Array | { readonly linkTo: string } | undefined;
export type ExampleFiles = Readonly<Record<string, ExampleFile>>;

/** One problem as a project has it, and as it is fixed; both laid over the small project of test/a-project.ts. */
export interface ProblemExample {
  /** Where the faulty project has it, `file:line:column`. */
  readonly at: string;
  readonly faulty: ExampleFiles;
  readonly fixed: ExampleFiles;
  /** Further files that both need. */
  readonly also?: ExampleFiles | undefined;
  /** The rule that the test makes throw: no project can. */
  readonly crashes?: string;
}

export const problemExamples: Readonly<Record<string, ProblemExample>>;
