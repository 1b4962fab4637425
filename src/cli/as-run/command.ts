import { command } from '../command/entry.js';
import { asRunOptions } from './options.js';

export const asRunCommand = command(
  {
    name: 'as-run',
    text: { zh: '把播出日志与版本比对：实际播出是否按计划', en: 'a playout log against a release: was air as planned' },
    arguments: [{ term: '<logs...>', zh: '播出日志：ffplayout 的，或 CSV', en: 'playout logs: of ffplayout, or CSV' }],
    options: asRunOptions,
    examples: [
      'airclass as-run ffplayout_1.log --channel p1 --zone telecom',
      'airclass as-run logs/2020-03-09.csv --authorised changes.csv --report html=as-run.html',
    ],
  },
  async () => (await import('./run.js')).asRun,
);
