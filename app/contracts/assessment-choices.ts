/** Characters of what head and mentor say beside their points. */
export const ASSESSMENT_LENGTH = { least: 10, most: 500 } as const;
