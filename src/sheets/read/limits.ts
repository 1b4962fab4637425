/** Bytes of a file. */
export const MAX_FILE = 20_000_000;
/** Bytes of all parts of a workbook, unpacked. */
export const MAX_UNPACKED = 120_000_000;
/** Parts of a workbook. */
export const MAX_PARTS = 3_000;
/** Cells with something in them, of all sheets. A list of 50,000 rows has half a million. */
export const MAX_CELLS = 1_000_000;
/** Merged areas of a sheet. */
export const MAX_MERGES = 10_000;
export const MAX_SHEETS = 500;
/** Milliseconds. */
export const MAX_TIME = 15_000;
/** Of the thread that reads, without buffers, which the limits above bound. */
export const MAX_MEGABYTES = 320;
