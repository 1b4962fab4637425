import { type CommandEntry, command } from '../command/entry.js';

const definition = {
  name: 'completion',
  text: {
    zh: '让 shell 用 Tab 键补全命令、选项和可选的值',
    en: 'lets a shell complete commands, options and choices with Tab',
  },
  arguments: [{ term: '<shell>', zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish' }],
  examples: [
    'source <(airclass completion bash)',
    'airclass completion zsh >/usr/local/share/zsh/site-functions/_airclass',
    'airclass completion fish >~/.config/fish/completions/airclass.fish',
  ],
} as const;

/** `all`: every command, which this one describes to a shell. */
export function completionCommand(all: () => Promise<readonly CommandEntry[]>): CommandEntry {
  return command(definition, async () => {
    const { complete } = await import('./run.js');
    return async (shell, _, session) => complete(shell, await all(), session);
  });
}
