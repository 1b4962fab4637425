import { shellWord } from '../../media/shell-word.js';
import type { CompletedOption, Completion } from './completions.js';

export function fish(completions: readonly Completion[]): string {
  const known = new Set(completions.map(({ path }) => path));
  const cases = completions.flatMap(({ path, subcommands }) =>
    subcommands.flatMap(({ name }) => {
      const next = path === '' ? name : `${path} ${name}`;
      return known.has(next) ? [`            case '${path} ${name}'\n                set place '${next}'`] : [];
    }),
  );
  const lines = completions.flatMap(({ path, subcommands, options, choices }) => {
    const rule = (words: string) => `complete -c airclass -n ${shellWord(`__airclass_at '${path}'`)} ${words}`;
    return [
      ...subcommands.map(({ name, says }) => rule(`-f -a ${name} -d ${shellWord(says)}`)),
      ...(choices.length === 0 ? [] : [rule(`-f -a ${shellWord(choices.join(' '))}`)]),
      ...options.map((option) => rule(optionWords(option))),
    ];
  });
  return `# airclass completion fish >~/.config/fish/completions/airclass.fish
function __airclass_at
    set -l place ''
    for word in (commandline -opc)[2..]
        switch "$place $word"
${cases.join('\n')}
        end
    end
    test "$place" = "$argv[1]"
end
${lines.join('\n')}
`;
}

function optionWords({ long, short, says, takesValue, choices }: CompletedOption): string {
  const names = `${short === undefined ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  const value = choices.length > 0 ? ` -x -a ${shellWord(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `${names}${value} -d ${shellWord(says)}`;
}
