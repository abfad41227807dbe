import { describe, expect, it } from "vitest";
import {
  APPRAISAL_STATUSES,
  type AppraisalStep,
  mayTake,
  needsReasonToClose,
  refuseFinish,
  refuseObjection,
  refuseOpening,
  refuseRating,
  refuseStep,
} from "#app/domain/daily/appraisal-life.ts";
import { refusalRule } from "#tests/support/refusal-rule.ts";

/** Every step, in which states it may be taken, and what the others say. */
const LIFE: Record<AppraisalStep, (string | null)[]> = {
  //           prepared, open, closed, graded, told, final
  open: [null, "not-prepared", "not-prepared", "not-prepared", "not-prepared", "not-prepared"],
  issueLinks: [null, null, "rating-over", "rating-over", "rating-over", "rating-over"],
  rate: ["not-yet-open", null, "rating-over", "rating-over", "rating-over", "rating-over"],
  close: ["not-yet-open", null, "rating-over", "rating-over", "rating-over", "rating-over"],
  approve: [null, null, null, null, "told-already", "told-already"],
  grade: ["not-closed", "not-closed", null, null, "told-already", "told-already"],
  tell: ["not-graded", "not-graded", "not-graded", null, "told-already", "told-already"],
  object: ["not-told", "not-told", "not-told", "not-told", null, "final-already"],
  decide: ["not-told", "not-told", "not-told", "not-told", null, "final-already"],
  finish: ["not-told", "not-told", "not-told", "not-told", null, "final-already"],
};

describe("the life of an appraisal", () => {
  it.each(Object.entries(LIFE))("takes the step %s in its states only", (name, expected) => {
    const step = name as AppraisalStep;
    const said = APPRAISAL_STATUSES.map((status) => refusalRule(refuseStep({ status, step })));
    expect(said).toEqual(expected.map((rule) => (rule === null ? null : `appraisal.${rule}`)));
    expect(APPRAISAL_STATUSES.map((status) => mayTake({ status, step }))).toEqual(
      expected.map((rule) => rule === null),
    );
  });

  it("opens on its first day and not before", () => {
    expect(refusalRule(refuseOpening({ opensOn: "2026-05-16", today: "2026-05-15" }))).toBe(
      "appraisal.too-early",
    );
    expect(refuseOpening({ opensOn: "2026-05-16", today: "2026-05-16" })).toBeNull();
  });

  it("is rated up to and including the last day; whoever closes it by then says why", () => {
    const open = { status: "open" as const, closesOn: "2026-05-20" };
    expect(refuseRating({ ...open, today: "2026-05-20" })).toBeNull();
    expect(refusalRule(refuseRating({ ...open, today: "2026-05-21" }))).toBe("appraisal.rating-over");
    expect(needsReasonToClose({ ...open, today: "2026-05-20" })).toBe(true);
    expect(needsReasonToClose({ ...open, today: "2026-05-21" })).toBe(false);
  });

  it("takes objections up to and including their last day, and is finished after it", () => {
    const told = { status: "told" as const, objectionsUntil: "2026-05-25", undecided: 0 };
    expect(refuseObjection({ ...told, today: "2026-05-25" })).toBeNull();
    expect(refusalRule(refuseObjection({ ...told, today: "2026-05-26" }))).toBe("appraisal.objections-over");
    expect(refusalRule(refuseFinish({ ...told, today: "2026-05-25" }))).toBe("appraisal.objections-running");
    expect(refuseFinish({ ...told, today: "2026-05-26" })).toBeNull();
    expect(refusalRule(refuseFinish({ ...told, today: "2026-05-26", undecided: 1 }))).toBe(
      "appraisal.objections-undecided",
    );
  });
});
