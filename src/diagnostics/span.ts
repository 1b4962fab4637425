/** A place in a project file: path below the project folder with `/`, offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** In a spreadsheet: its sheet and cell, as `初一!C7`; `start` and `end` then order places and are no offsets. */
  readonly cell?: string;
}
