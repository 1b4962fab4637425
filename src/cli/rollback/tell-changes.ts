import { join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { shippedVocabulary } from '../../model/vocabulary/shipped-vocabulary.js';
import { readRelease } from '../../release/read-release.js';
import { pretty } from '../../report/diff/pretty.js';
import { commandText } from '../command-text.js';
import { makeReport } from '../diff/make-report.js';
import type { Session } from '../io.js';

/** Lines; more are seen with `diff`. */
const MAX_SHOWN = 20;

/** What viewers see change from one release to another. One that cannot be read is no reason not to leave it. */
export function tellChanges(out: string, before: string, after: string, session: Session): void {
  const [was, is] = [before, after].map((id) => sideOf(out, id, session));
  if (was === undefined || is === undefined) return;
  const gradeNames = new Map([...shippedVocabulary.grades.values()].map(({ id, name }) => [id, name] as const));
  const { report } = makeReport(
    { before: was, after: is, gradeNames },
    { zones: [], grades: [], from: undefined },
    session,
  );
  const lines = pretty(report).trimEnd().split('\n');
  const shown = lines.length > MAX_SHOWN ? [...lines.slice(0, MAX_SHOWN - 2), '', lines.at(-1) ?? ''] : lines;
  session.out(`${shown.join('\n')}\n`);
  if (shown.length === lines.length) return;
  const all = commandText(['airclass', 'diff', before, after, '--out', out]);
  session.announce({ zh: `只列出一部分；全部见 ${all}`, en: `These are some of them; see all with ${all}` });
}

function sideOf(out: string, id: string, session: Session) {
  try {
    const { timeline } = readRelease(join(out, 'releases', id));
    return { name: { kind: 'release', id } as const, side: timeline };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    session.tell(
      {
        zh: `没有比较观众会看到的变化：${error.text.zh}`,
        en: `what changes for viewers was not compared: ${error.text.en}`,
      },
      'warning',
    );
    return undefined;
  }
}
