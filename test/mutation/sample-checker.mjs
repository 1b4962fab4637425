import { draw } from './sample.mjs';

const { SAMPLE, SEED = '1' } = process.env;

/** Stryker's nearest thing to a mutant that is not to be tried: one that does not compile. It counts in no score. */
const LEFT = { status: 'compileError', reason: 'not drawn' };

/** Lets the drawn mutants pass, and those that no test runs, since they cost nothing. */
class SampleChecker {
  #drawn = new Set();

  async init() {}

  /** Gets all mutants at once; `check` is called for each group afterwards. */
  async group(mutants) {
    this.#drawn = draw(mutants, Number(SAMPLE), Number(SEED));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const passes = ({ id, coveredBy }) => this.#drawn.has(id) || coveredBy?.length === 0;
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, passes(mutant) ? { status: 'passed' } : LEFT]));
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
