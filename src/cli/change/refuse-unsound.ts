import { refusal } from '../../change/refusal.js';
import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { CompiledForChange } from './compile-for-change.js';

/** A channel whose own files have faults is not as they say: what a change would do to it cannot be known. */
export function refuseReplaced(
  changes: readonly { readonly file: string }[],
  { replaced }: Pick<CompiledForChange, 'replaced'>,
): void {
  const file = changes.find((change) => replaced.has(change.file))?.file;
  if (file === undefined) return;
  throw refusal({
    zh: `${file} 或同一频道的文件有错，播的还是上一个好的版本，什么也没有写；请先解决（airclass check）`,
    en: `${file} or another file of its channel has errors, so what is on air is of an earlier release; nothing was written: fix them first (airclass check)`,
  });
}

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
