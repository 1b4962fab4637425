/** How many of the last samples have to agree before a state changes. */
export interface Confirmation {
  readonly needed: number;
  readonly of: number;
}

interface Seen<State, What> {
  readonly state: State;
  readonly what: What;
}

export interface Change<State, What> {
  readonly from: State | undefined;
  readonly to: State;
  /** The first of the samples that agree, and the last. */
  readonly first: What;
  readonly last: What;
}

/** A state that changes only once enough of the last samples agree: one sample may be wrong. */
export class SteadyState<State, What> {
  #current: State | undefined;
  #seen: readonly Seen<State, What>[] = [];
  readonly #confirmation: Confirmation;

  constructor(confirmation: Confirmation, current?: State) {
    this.#confirmation = confirmation;
    this.#current = current;
  }

  get current(): State | undefined {
    return this.#current;
  }

  hear(state: State, what: What): Change<State, What> | undefined {
    const { needed, of } = this.#confirmation;
    this.#seen = [...this.#seen, { state, what }].slice(-of);
    const agreeing = this.#seen.filter((one) => one.state === state);
    const [first] = agreeing;
    if (state === this.#current || first === undefined || agreeing.length < needed) return undefined;
    const from = this.#current;
    this.#current = state;
    return { from, to: state, first: first.what, last: what };
  }
}
