import type { Command } from 'commander';
import { suggestion } from '../diagnostics/did-you-mean.js';
import type { Severity } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';

const GRADES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'information' },
};

export function registerExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .argument('[problem]')
    .description(
      session.say({ zh: '说明一个问题的含义、原因和改法', en: 'what a problem means, why it matters, how to mend it' }),
    )
    .addHelpText('after', examples(session, 'airclass explain', 'airclass explain airtime-overlap'))
    .action(async (id: string | undefined) => {
      const { catalogue } = await import('./catalogue.js');
      if (id === undefined) {
        const width = Math.max(...catalogue.map((problem) => problem.id.length));
        for (const problem of catalogue) session.out(`${problem.id.padEnd(width)}  ${session.say(problem.summary)}\n`);
        return;
      }
      const problem = catalogue.find((candidate) => candidate.id === id);
      if (problem === undefined) {
        const near = suggestion(
          id,
          catalogue.map((known) => known.id),
        );
        throw new UsageError({ zh: `没有问题“${id}”${near.zh}`, en: `there is no problem "${id}"${near.en}` });
      }
      session.out(
        `${problem.id} (${session.say(GRADES[problem.severity])})\n${session.say(problem.summary)}\n\n${session.say(problem.rationale)}\n`,
      );
    });
}
