import type { RenderedRelease } from './rendered-release.js';
import type { Blame, WrittenPlace } from './stage-fault.js';

/** One file being read: its bytes in order, then its end. What it throws is a fault of the file. */
export interface FileReading {
  chunk(bytes: Uint8Array): void;
  end(): void;
}

/** Reads a format that we wrote, with none of the code that wrote it. A file without a reader is not published. */
export interface FormatReader {
  readonly id: string;
  reads(place: WrittenPlace): boolean;
  /** Needs what these have read of the zone's files. */
  readonly after?: readonly FormatReader[];
  /** Reports every event to listeners; read after everything that the checks compare with guides. */
  readonly isGuide?: true;
  /**
   * What it finds besides faults are facts, and of the plan it asks for texts and clocks only: while a file stays the same,
   * it need not read it again.
   */
  readonly onlyFacts?: true;
  open(place: WrittenPlace, blame: Blame, release: RenderedRelease): FileReading | Promise<FileReading>;
}

/** For formats whose files are small enough to be read at once. */
export function wholeText(read: (text: string) => void): FileReading {
  const chunks: Uint8Array[] = [];
  return {
    // The bytes are valid only until the next ones.
    chunk: (bytes) => void chunks.push(Buffer.from(bytes)),
    // The reader must see a byte order mark.
    end: () => read(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks))),
  };
}
