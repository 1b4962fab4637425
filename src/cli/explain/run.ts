import { suggestion } from '../../diagnostics/did-you-mean.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { SEVERITY_NAMES } from '../../report/problems/report.js';
import { catalogue } from '../catalogue.js';
import type { Session } from '../io.js';

export async function explain(id: string | undefined, _: object, session: Session): Promise<void> {
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
}
