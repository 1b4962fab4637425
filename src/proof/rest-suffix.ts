/** Ends the id of a guide's entry for what fills the rest of a lesson's slot. */
export const REST = '.rest';
