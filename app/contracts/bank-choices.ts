/** Choices of the bank's pages, without their schemas: these come to the browser. */

/** Of the clause a question rests on, today. */
export const VALIDITIES = ["inForce", "expired", "unknown"] as const;

/** skip: the one that is there stays · add: both stand · revise: the file's wording becomes the next version. */
export const TWIN_CHOICES = ["skip", "add", "revise"] as const;
export type TwinChoice = (typeof TWIN_CHOICES)[number];

export const IMPORT_KINDS = ["new", "duplicate", "unchanged", "rejected"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
