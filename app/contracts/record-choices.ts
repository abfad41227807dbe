/** What can be chosen on the pages of records: without the library of schemas, which does not come to the browser. */
export const CALL_BACK_STATES = ["open", "notReached", "done"] as const;
export const OBJECTION_STATES = ["open", "decided"] as const;
export const RECORD_IMPORT_KINDS = ["new", "duplicate", "unchanged", "rejected"] as const;
export type RecordImportKind = (typeof RECORD_IMPORT_KINDS)[number];
export const DUPLICATE_CHOICES = ["skip", "import"] as const;
