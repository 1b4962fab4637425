import { resolve } from 'node:path';
import { isEmpty } from '../../report/diff/diff-report.js';
import { diffFormat } from '../../report/diff/index.js';
import type { Session } from '../io.js';
import { makeReport } from './make-report.js';
import type { DiffOptions } from './options.js';
import { readSides } from './read-sides.js';

export async function diff(
  a: string | undefined,
  b: string | undefined,
  options: DiffOptions,
  session: Session,
): Promise<void> {
  const sides = await readSides(a, b, options, session);
  if (sides === undefined) return;
  const { zone: zones, grade, from, expand } = options;
  const made = makeReport(sides, { zones, grades: grade, from }, session);
  const report = { ...made.report, isExpanded: expand === true };
  session.out((await diffFormat(options.format))(report));
  if (options.notice !== undefined) {
    const { writeNotice } = await import('./write-notice.js');
    await writeNotice(
      resolve(session.cwd, options.notice),
      { report, grades: made.grades, sides, now: options.now },
      session,
    );
  }
  if (options.exitCode === true && !isEmpty(report.diff)) session.exit(1);
}
