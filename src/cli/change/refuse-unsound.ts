import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';

/** A project that cannot be read as a whole: what a change would do cannot be known. */
export async function refuseUnsound({ report }: CompiledProject, session: Session): Promise<void> {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  await session.show({ ...report, diagnostics: errors });
  session.tell(
    {
      zh: '课表有以上错误，读不完整，什么也没有写；请先解决（有些可用 airclass check --fix）。',
      en: 'The timetable has these errors and cannot be read as a whole, so nothing was written: fix them first (airclass check --fix fixes some).',
    },
    'error',
  );
  session.exit(1);
}
