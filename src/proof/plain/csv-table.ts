import { type FormatReader, wholeText } from '../format-reader.js';
import { csvRows } from './csv-rows.js';

/** A table for spreadsheets of the whole release: rows as long as the head. What it says is not compared. */
export function csvTable(name: string): FormatReader {
  return {
    id: name,
    reads: ({ zone, path }) => zone === undefined && path === name,
    open: () => wholeText((text) => void csvRows(text)),
  };
}
