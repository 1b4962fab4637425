/** How to go on after a refusal, for a command to copy. */
export type NextStep =
  /** The same command line, with words added or an option and its value left out; of that command only, if it is named. */
  | {
      readonly kind: 'again';
      readonly add?: readonly string[];
      readonly without?: string;
      readonly command?: string;
    }
  /** A command line of its own; then, if `isFirst`, the same one again. */
  | { readonly kind: 'run'; readonly words: readonly string[]; readonly isFirst?: boolean };
