import type { RecordKind } from "./work-record.ts";

/** What a community's residents are shown of the work done for them, and for how long. PURE. */
export const BOARD_DAYS = 30;

/** A leave is the person's own affair, and so is an assessment; a complaint concerns who complained. */
const UNSHOWN = ["leave", "complaint", "rotation"] as const satisfies readonly RecordKind[];
export const isShownOnBoard = (kind: RecordKind): boolean => !UNSHOWN.some((unshown) => unshown === kind);
export const UNSHOWN_KINDS: readonly RecordKind[] = UNSHOWN;

/** Seven digits in a row and more (phones, identity numbers), and phones written with gaps; full-width ones too. */
const NUMBERS = /[\d０-９]{7,}[Xx]?|1[3-9]\d(?:[\s-]\d{4}){2}|0\d{2,3}[\s-]\d{7,8}/g;

/** The text of a record for everybody: without the numbers of people that somebody may have written into it. */
export const publicText = (content: string): string => content.replace(NUMBERS, "＊＊＊");

/** An objection says what is wrong: in characters. */
export const STATEMENT_LENGTH = { least: 10, most: 500 } as const;
