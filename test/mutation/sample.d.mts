interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement: string;
  readonly coveredBy?: readonly string[];
}

interface Counts {
  readonly noticed: number;
  readonly missed: number;
  readonly neverRun: number;
  readonly left: number;
}

export declare function draw(mutants: readonly Mutant[], count: number, seed: number): ReadonlySet<string>;
export declare function scoreOf(counts: Counts): {
  readonly score: number;
  readonly low: number;
  readonly high: number;
};
