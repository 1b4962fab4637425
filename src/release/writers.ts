import type { Output, OutputFile, ZoneView } from '../outputs/output.js';
import type { StageProof } from '../proof/stage-proof.js';
import type { Format } from './formats/format.js';
import { formats, proof } from './formats/index.js';
import { timeline } from './formats/timeline.js';

/** The files of a zone in the order in which they are to be read back. */
export interface Writer {
  files(view: ZoneView): Iterable<OutputFile>;
}

interface TurningOutput {
  readonly output: Output;
  readonly turns: ReadonlySet<number>;
}

/** Writes the files of all these formats for a zone; what is compared with a guide comes before it. */
export async function loadWriter(of: Iterable<Format>, order: StageProof): Promise<Writer> {
  const all = [...of];
  const outputs = await Promise.all(all.map(({ output }) => output()));
  const turning = outputs.map((output, index) => ({
    output,
    turns: new Set(all[index]?.files.map(({ reader }) => order.turnOfReader(reader))),
  }));
  return { files: (view) => inTurn(turning, order, view) };
}

function* inTurn(outputs: readonly TurningOutput[], order: StageProof, view: ZoneView): Iterable<OutputFile> {
  const last = Math.max(...outputs.flatMap(({ turns }) => [...turns]));
  const waiting = new Map<Output, readonly OutputFile[]>();
  for (let turn = 0; turn <= last; turn++) {
    for (const { output, turns } of outputs) {
      if (!turns.has(turn)) continue;
      if (turns.size === 1) yield* output.files(view);
      else {
        const files = waiting.get(output) ?? [...output.files(view)];
        const isNow = ({ path }: OutputFile) => order.turnOf({ zone: view.zone.id, path }) === turn;
        // What is written need not be kept until the guide is.
        waiting.set(
          output,
          files.filter((file) => !isNow(file)),
        );
        yield* files.filter(isNow);
      }
    }
  }
}

/** Writes every format. */
export const writer = await loadWriter(Object.values(formats), proof);

export const timelineWriter = await timeline.output();
