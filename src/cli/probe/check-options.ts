import { UsageError } from '../../diagnostics/usage-error.js';
import type { RecordingsFormatName } from '../../report/recordings/index.js';
import type { ProbeOptions } from './options.js';

/** Options that do not go together, or not without another. */
export function checkOptions(options: ProbeOptions): void {
  const { signOff, by, watch, format, output, owed, rename, yes, replace, until, organisation, pictures, fingerprint } =
    options;
  if ((signOff === undefined) !== (by === undefined)) {
    throw new UsageError({ zh: '--sign-off 与 --by 要一起使用', en: '--sign-off and --by go together' });
  }
  if (watch === true && (format !== 'table' || output !== undefined)) {
    throw new UsageError({ zh: '--watch 只能打印表格', en: '--watch prints the table and nothing else' });
  }
  const tasks = [
    ...(watch === true ? ['--watch'] : []),
    ...(signOff === undefined ? [] : ['--sign-off']),
    ...(owed === true ? ['--owed'] : []),
    ...(rename === true ? ['--rename'] : []),
  ];
  if (tasks.length > 1) {
    throw new UsageError({
      zh: `${tasks.join(' 与 ')} 不能一起使用`,
      en: `${tasks.join(' and ')} do not go together`,
    });
  }
  if (fingerprint === true && tasks.length > 0) {
    throw new UsageError({
      zh: `--fingerprint 与 ${tasks[0]} 不能一起使用`,
      en: `--fingerprint and ${tasks[0]} do not go together`,
    });
  }
  need(owed, until !== undefined, '--until', '--owed');
  need(owed, organisation.length > 0, '--organisation', '--owed');
  need(owed, format === 'message', '--format message', '--owed');
  need(format === 'html' && owed !== true ? true : undefined, pictures === true, '--pictures', '--format html');
  need(rename, yes === true, '--yes', '--rename');
  need(signOff, replace === true, '--replace', '--sign-off');
}

function need(task: unknown, isGiven: boolean, option: string, name: string): void {
  if (!isGiven || task !== undefined) return;
  throw new UsageError({ zh: `${option} 要与 ${name} 一起使用`, en: `${option} needs ${name}` });
}

/** The table itself is no message. */
export function tableFormat({ format }: ProbeOptions): RecordingsFormatName {
  return format === 'message' ? 'table' : format;
}
