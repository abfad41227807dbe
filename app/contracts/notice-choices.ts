/** Bounds of the forms around a public notice, for pages too. */
export const OBJECTION_LENGTH = { least: 10, most: 1_000 } as const;
export const CONTACT_LENGTH = 120;
export const ANSWER_LENGTH = 1_000;
export const REASON_LENGTH = 300;
export const DOCUMENT_LENGTH = 120;
export const OBJECTION_DECISIONS = ["dismissed", "upheld"] as const;
