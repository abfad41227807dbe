/** Bounds of the forms of a growth file, for pages too. */
export const ENTRY_LENGTH = 2_000;
export const REVIEW_LENGTH = { least: 20, most: 4_000 } as const;
export const STATEMENT_LENGTH = { least: 10, most: 1_000 } as const;
export const ANSWER_LENGTH = 1_000;
export const DOCUMENT_LENGTH = 120;
export const GOALS_LENGTH = 1_000;
export const REPORT_LENGTH = { least: 20, most: 4_000 } as const;
export const OPINION_LENGTH = 1_000;

/** What the keeper enters; the person writes reviews, the system the rest. */
export const KEPT_KINDS = ["award", "sanction", "opinion", "appraisalNote"] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
/** These stand on a document. */
export const DOCUMENTED_KINDS: readonly KeptKind[] = ["award", "sanction"];
