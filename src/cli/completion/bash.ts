import type { Completion } from './completions.js';
import { choicesOf, pathCases } from './shell-cases.js';

/** Where nothing fits, bash completes names of files. */
export function bash(completions: readonly Completion[]): string {
  const words = completions.map(({ path, subcommands, options, choices }) => {
    const names = [...subcommands.map(({ name }) => name), ...choices];
    return `    '${path}') names='${names.join(' ')}' options='${options.map(({ long }) => long).join(' ')}' ;;`;
  });
  return `# source <(airclass completion bash)
_airclass() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} place= word names= options=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$place $word" in
${pathCases(completions)}
    esac
  done
  case "$place $before" in
${choicesOf(completions, (choices) => `names='${choices.join(' ')}'`)}
    *)
      case "$place" in
${words.map((line) => `    ${line}`).join('\n')}
      esac
      ;;
  esac
  [[ $current == -* ]] && names=$options
  mapfile -t COMPREPLY < <(compgen -W "$names" -- "$current")
}
complete -o default -F _airclass airclass
`;
}
