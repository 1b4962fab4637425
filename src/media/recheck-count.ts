/** How many unchanged recordings a probe measures again. */
export type Recheck = number | 'all';
/** A term of 600 recordings is through in a month of nights; it takes a second at most. */
export const RECHECK_EACH_TIME = 20;
