import type { RenderedRelease } from './rendered-release.js';
import type { Blame, WrittenPlace } from './stage-fault.js';

/** One file being read: its bytes in order, then its end. What it throws is a fault of the file. */
export interface FileReading {
  chunk(bytes: Uint8Array): void;
  end(): void;
}

/**
 * Reads a format that we wrote, with none of the code that wrote it. To add one, put a file beside this and list it in
 * index.ts; what no reader takes is compared by its hash alone.
 */
export interface FormatReader {
  readonly id: string;
  reads(place: WrittenPlace): boolean;
  /** Formats that others are compared with are read behind them; 0 where left out. */
  readonly turn?: number;
  open(place: WrittenPlace, blame: Blame, release: RenderedRelease): FileReading | Promise<FileReading>;
}

/** For formats whose files are small enough to be read at once. */
export function wholeText(read: (text: string) => void): FileReading {
  const chunks: Uint8Array[] = [];
  return {
    // The bytes are the reader's only until the next ones come.
    chunk: (bytes) => void chunks.push(Buffer.from(bytes)),
    end: () => read(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))),
  };
}
