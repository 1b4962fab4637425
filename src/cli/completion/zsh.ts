import { shellWord } from '../../media/shell-word.js';
import type { Completion } from './completions.js';
import { choicesOf, pathCases } from './shell-cases.js';

export function zsh(completions: readonly Completion[]): string {
  const described = (name: string, says: string) => shellWord(`${name}:${says}`);
  const words = completions.map(({ path, subcommands, options, choices }) => {
    const names = [...subcommands.map(({ name, says }) => described(name, says)), ...choices];
    return `    '${path}')
      names=(${names.join(' ')})
      options=(${options.map(({ long, says }) => described(long, says)).join(' ')})
      ;;`;
  });
  return `#compdef airclass
# airclass completion zsh >/usr/local/share/zsh/site-functions/_airclass
_airclass() {
  local place= word
  local -a names options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $word" in
${pathCases(completions)}
    esac
  done
  case "$place \${words[CURRENT-1]}" in
${choicesOf(completions, (choices) => `compadd -- ${choices.join(' ')}; return`)}
  esac
  case "$place" in
${words.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe -o option options
  elif (( $#names )); then
    _describe word names
  else
    _files
  fi
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _airclass "$@"; else compdef _airclass airclass; fi
`;
}
