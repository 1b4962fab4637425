import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { Word } from './read-beside.js';
import { StageReading } from './stage-reading.js';
import { TailFile } from './tail-file.js';
import { type Unpacked, unpack } from './unpack.js';

/** A thread's own module: reads a stage as `ReadBeside` tells of it, and answers what it found. */
const port = parentPort;
const tails = new Map<string, TailFile>();
const unpacked = new Map<string, Promise<Unpacked>>();
let stage = '';
let reading: StageReading | undefined;
/** Files are read one behind the other. */
let turn: Promise<void> = Promise.resolve();

port?.on('message', (word: Word) => {
  if (word.kind === 'stage') {
    stage = word.stage;
    reading = new StageReading(word.expected);
  } else if (word.kind === 'file') {
    const tail = tails.get(word.path) ?? begin(word.path, word.isPacked);
    tail.grow(word.written, word.isWhole);
  } else void answer();
});

function begin(path: string, isPacked: boolean): TailFile {
  const tail = new TailFile(join(stage, path));
  tails.set(path, tail);
  if (isPacked) unpacked.set(path, unpack(tail.chunks()));
  else {
    turn = turn.then(async () => reading?.read(path, tail.chunks()));
    // Whoever waits for the last of them hears of it.
    turn.catch(() => {});
  }
  return tail;
}

async function answer(): Promise<void> {
  await turn;
  const packed = new Map<string, Unpacked>();
  for (const [path, found] of unpacked) packed.set(path, await found);
  port?.postMessage({ ...reading?.end(), unpacked: packed });
}
