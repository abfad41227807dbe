/** For the browser too: no schemas here. */
export const LONGEST_REASON = 300;
/** Versions of a plan on one page. */
export const VERSIONS_PAGE = 20;
