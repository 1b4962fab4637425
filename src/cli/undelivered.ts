import type { Text } from '../diagnostics/text.js';
import { environmentFault } from './environment-fault.js';
import { exitCodeOf } from './exit-codes.js';
import type { Io } from './io.js';
import type { OpenSession } from './session.js';

/**
 * The exit code once the output was delivered or lost: a command whose purpose is its output has then failed; one that has
 * done its work has not, and says so.
 */
export async function exitCodeOnceDelivered(code: number, session: OpenSession, io: Io): Promise<number> {
  const { out } = (await io.delivered?.()) ?? {};
  if (out === undefined) return code;
  const why = environmentFault(out) ?? { zh: out.message, en: out.message };
  const lost: Text = {
    zh: `标准输出没有写全：${why.zh}`,
    en: `standard output could not be written in full: ${why.en}`,
  };
  const { accomplished } = session;
  if (accomplished !== undefined) {
    session.tell({ zh: `${lost.zh}；${accomplished.zh}`, en: `${lost.en}; ${accomplished.en}` }, 'warning');
    return code;
  }
  session.tell({ zh: `airclass: ${lost.zh}`, en: `airclass: ${lost.en}` }, 'error');
  if (code !== 0) return code;
  return io.signal.aborted ? exitCodeOf(io.signal.reason) : 2;
}
