import { NotSoap, readSoap } from './read-soap.js';
import type { ResultNotice } from './take-result.js';

/** What a request's body says; throws `NotSoap` where it is not a ResultNotify. */
export function readNotice(body: string): ResultNotice {
  const message = readSoap(body);
  if (message.operation !== 'ResultNotify') throw new NotSoap(`the operation is ${message.operation}`);
  const part = (name: string): string => {
    const text = message.text(name);
    if (text === undefined || text === '') throw new NotSoap(`no ${name}`);
    return text;
  };
  return {
    cspId: part('CSPID'),
    lspId: part('LSPID'),
    correlate: part('CorrelateID'),
    result: part('CmdResult'),
    resultFile: message.text('ResultFileURL') ?? '',
  };
}
