/** Lengths in characters, and other limits, for pages and schemas alike. */
export const GOALS_LENGTH = 1_000;
export const LOG_LENGTH = { least: 5, most: 1_000 } as const;
export const STATEMENT_LENGTH = { least: 10, most: 500 } as const;
export const END_REASON_LENGTH = 300;
export const MENTOR_TITLE_LENGTH = 40;
export const CRITERION_LENGTH = 40;
export const MOST_STRENGTHS = 12;
export const MOST_PER_MONTH = 8;
export const SHORTEST_MONTHS = 3;
export const LONGEST_MONTHS = 24;
/** Of a proposal where nobody says otherwise. */
export const USUAL_MONTHS = 12;
