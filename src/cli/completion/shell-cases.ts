import type { Completion } from './completions.js';

/** Cases of `"$place $word"`, in bash and zsh: where a word leads from a command. */
export function pathCases(completions: readonly Completion[]): string {
  const known = new Set(completions.map(({ path }) => path));
  return completions
    .flatMap(({ path, subcommands }) =>
      subcommands.flatMap(({ name }) => {
        const next = path === '' ? name : `${path} ${name}`;
        return known.has(next) ? [`      '${path} ${name}') place='${next}' ;;`] : [];
      }),
    )
    .join('\n');
}

/** Cases of `"$place $before"`: options whose values are known; `use`: what is done with them. */
export function choicesOf(completions: readonly Completion[], use: (choices: readonly string[]) => string): string {
  return completions
    .flatMap(({ path, options }) =>
      options
        .filter(({ choices }) => choices.length > 0)
        .map(({ long, choices }) => `    '${path} ${long}') ${use(choices)} ;;`),
    )
    .join('\n');
}
