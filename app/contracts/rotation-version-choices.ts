/** For the browser too: no schemas here. */
export const LONGEST_REASON = 300;
/** Changed slots that the page shows; the file has all. */
export const MOST_CHANGES = 200;
/** People who cannot lead all areas, and broken rules, that the page shows. */
export const MOST_SHORTAGES = 100;
export const MOST_BREACHES = 50;
