import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const BOM = '\uFEFF';

/** Line ends do not count: some editors keep their own. */
export function plainLines(text: string): string {
  return text.replace(BOM, '').replaceAll('\r\n', '\n');
}

/** Converts between offsets of a text, as AirClass reads it, and places of the editor's: lines and UTF-16 units from 0. */
export class TextPlaces {
  readonly text: string;
  readonly #document: TextDocument;
  /** An editor may count the byte order mark, which is not part of the text. */
  readonly #mark: number;

  constructor(written: string) {
    this.#mark = written.startsWith(BOM) ? 1 : 0;
    this.text = written.slice(this.#mark);
    this.#document = TextDocument.create('', 'yaml', 0, this.text);
  }

  position(offset: number): Position {
    const { line, character } = this.#document.positionAt(offset);
    return { line, character: line === 0 ? character + this.#mark : character };
  }

  range({ start, end }: { readonly start: number; readonly end: number }): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  offset({ line, character }: Position): number {
    return this.#document.offsetAt({ line, character: line === 0 ? Math.max(0, character - this.#mark) : character });
  }
}
