import type { Centi } from "../scoring/rule-set.ts";
import { ok, type Result, refused } from "../shared/refusal.ts";
import { afterOp, type SheetPlace } from "./sheet-life.ts";

/**
 * A judge's paper sheet, entered twice by different people (domain "Paper parity"). PURE.
 *
 * Refuses, besides what refuses any submission: score.sheet-exists (the judge has submitted; the head judge returns it
 * first) · score.paper-nothing · score.paper-same-person · score.paper-mismatch.
 */

type Marks = Readonly<Record<string, Centi>>;

/** Whether these marks may be put in for the judge: complete, legal, the sheet open, nothing submitted. */
export function afterPaper({ place, marks }: { place: SheetPlace; marks: Marks }): Result<null> {
  const { sheet } = place;
  // Judged as the next submission of the seat would be, whatever the number of its last operation.
  const asTablet = sheet === null ? null : { ...sheet, source: "tablet" as const };
  const seq = place.decidedSeq + 1;
  const result = afterOp({
    place: { ...place, sheet: asTablet },
    op: { kind: "submit", seq, marks, comments: {} },
  });
  if (!result.ok) return result;
  const submitted = sheet?.status === "received" || sheet?.status === "abstained";
  return submitted ? refused("score.sheet-exists") : ok(null);
}

/** Whether the second entry confirms the first. */
export function confirmPaper(entries: {
  place: SheetPlace;
  marks: Marks;
  enteredBy: string | null;
  confirmedBy: string | null;
}): Result<null> {
  const { sheet, item } = entries.place;
  if (sheet === null || sheet.source !== "paper" || sheet.status !== "draft")
    return refused("score.paper-nothing");
  if (entries.enteredBy === entries.confirmedBy) return refused("score.paper-same-person");
  const different = item.criteria.filter(({ key }) => sheet.marks[key] !== entries.marks[key]);
  if (different.length === 0) return ok(null);
  return refused("score.paper-mismatch", { criteria: different.map(({ name }) => name) });
}
