import type { Text } from '../diagnostics/text.js';
import type { StageFault } from '../proof/stage-fault.js';

/** The files read back are wrong: a fault of ours or of the disk, never of the timetable. */
export class StageRefusal extends Error {
  constructor(readonly faults: readonly StageFault[]) {
    super(faults.map((fault) => describeFault(fault).en).join('\n'));
  }

  get isOfDisk(): boolean {
    return this.faults.some(({ isOfDisk }) => isOfDisk === true);
  }
}

/** `telecom/guide.xml:120: zones-differ: …` */
export function describeFault({ path, line, problem, text }: StageFault): Text {
  const place = line === undefined ? path : `${path}:${line}`;
  const id = problem === undefined ? '' : `${problem.id}: `;
  return { zh: `${place}: ${id}${text.zh}`, en: `${place}: ${id}${text.en}` };
}
