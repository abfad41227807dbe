/** What the page of the deliberation can show, and how long its texts may be. For the browser too: no schemas here. */
export const DELIBERATION_SHOWS = ["boundary", "result", "all"] as const;
export type DeliberationShow = (typeof DELIBERATION_SHOWS)[number];

export const DELIBERATION_PAGE = 50;
export const MOST_PRESENT = 60;
export const LONGEST = {
  name: 40,
  office: 60,
  venue: 120,
  minutes: 10_000,
  reason: 500,
  document: 120,
} as const;
