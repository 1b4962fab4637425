import type { Command } from 'commander';
import { suggestion } from '../diagnostics/did-you-mean.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { SEVERITY_NAMES } from '../report/problems/report.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';

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
      const grade = SEVERITY_NAMES[problem.severity];
      session.out(
        `${problem.id}${session.say({ zh: `（${grade.zh}）`, en: ` (${grade.en})` })}\n${session.say(problem.summary)}\n\n${session.say(problem.rationale)}\n`,
      );
    });
}
