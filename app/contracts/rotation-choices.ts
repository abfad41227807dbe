/** Lengths and counts pages know of, in characters and rows. */
export const TITLE_LENGTH = 120;
export const REASON_LENGTH = 200;
export const END_REASON_LENGTH = 300;
/** A page of a plan reads and sends all of it. */
export const MOST_MEMBERS = 2_000;
export const MOST_ROWS = 5_000;
