import { closeSync, constants, openSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { makeFolder } from '../files/make-folder.js';
import type { AskedReport } from './asked-report.js';
import { environmentFault } from './environment-fault.js';
import type { Session } from './io.js';

/** Writes each report that can be written; one that cannot does not keep the next from its reader. */
export async function writeReports<Format extends string>(
  asked: readonly AskedReport<Format>[],
  textOf: (format: Format) => Promise<string>,
  { cwd }: Pick<Session, 'cwd'>,
): Promise<void> {
  const faults: Text[] = [];
  for (const { format, path } of asked) {
    const file = resolve(cwd, path);
    const text = await textOf(format);
    try {
      makeFolder(dirname(file));
      expectReader(file);
      await writeFile(file, text);
    } catch (error) {
      const why = environmentFault(error) ?? wordsOf(error);
      faults.push({ zh: `无法写入报告“${path}”：${why.zh}`, en: `cannot write the report "${path}": ${why.en}` });
    }
  }
  if (faults.length === 0) return;
  const [zh, en] = [faults.map((fault) => fault.zh), faults.map((fault) => fault.en)];
  throw new UsageError({ zh: zh.join('；'), en: en.join('; ') });
}

/** Opening a pipe that nothing reads would wait for a reader. */
function expectReader(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFIFO()) return;
  try {
    closeSync(openSync(file, constants.O_WRONLY | constants.O_NONBLOCK));
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENXIO' ? new UsageError(UNREAD) : error;
  }
}

const UNREAD: Text = { zh: '这是管道，没有程序在读', en: 'it is a pipe that no program reads' };

function wordsOf(error: unknown): Text {
  if (error instanceof UsageError) return error.text;
  const words = error instanceof Error ? error.message : String(error);
  return { zh: words, en: words };
}
