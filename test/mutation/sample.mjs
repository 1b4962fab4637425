import { createHash } from 'node:crypto';

/** The quantile of the normal distribution for an interval that holds 95 % of the time. */
const Z = 1.959964;

/**
 * The ids of `count` mutants that some test runs. Each mutant has a place in the draw of its own, so that a change of one
 * file leaves the draw from the other files as it was.
 */
export function draw(mutants, count, seed) {
  const covered = mutants.filter(({ coveredBy }) => coveredBy === undefined || coveredBy.length > 0);
  const ranked = covered.map((mutant) => ({ id: mutant.id, rank: rankOf(mutant, seed) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, count).map(({ id }) => id));
}

function rankOf({ fileName, location: { start, end }, mutatorName, replacement }, seed) {
  const file = fileName.slice(fileName.lastIndexOf('/src/'));
  const key = [seed, file, start.line, start.column, end.line, end.column, mutatorName, replacement];
  return createHash('sha256').update(JSON.stringify(key)).digest('hex');
}

/**
 * The percentage of mutants noticed, with its 95 % interval. Those that no test runs are all known; among those that a
 * test runs, `noticed` and `missed` were tried and `left` were not (Wilson's interval, for a finite population).
 */
export function scoreOf({ noticed, missed, neverRun, left }) {
  const tried = noticed + missed;
  const covered = tried + left;
  if (tried === 0) return { score: 0, low: 0, high: left > 0 ? 100 : 0 };
  const percent = (share) => Math.round((1000 * share * covered) / (covered + neverRun)) / 10;
  const share = noticed / tried;
  if (left === 0) return { score: percent(share), low: percent(share), high: percent(share) };
  const size = (tried * (covered - 1)) / left;
  const middle = share + Z ** 2 / (2 * size);
  const reach = Z * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2));
  const scale = 1 + Z ** 2 / size;
  return { score: percent(share), low: percent((middle - reach) / scale), high: percent((middle + reach) / scale) };
}
