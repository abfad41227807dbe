/** For the browser too: no schemas here. */
export const LONGEST_REASON = 300;
/** Changed slots that the page shows; the file has all. */
export const MOST_CHANGES = 200;
