/** How many unchanged recordings a probe measures again. */
export type Recheck = number | 'all';
/** A term of 600 recordings is covered in a month of nights; it takes at most a second. */
export const RECHECK_EACH_TIME = 20;
