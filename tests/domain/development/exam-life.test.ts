import { describe, expect, it } from "vitest";
import { EXAM_STATUSES, type ExamStatus } from "#app/domain/development/development.ts";
import { type ExamMove, isOpenExam, moveExam, movesOf } from "#app/domain/development/exam-life.ts";

const ON = "2026-05-10";
const move = (status: ExamStatus, wanted: ExamMove, days: object = {}) =>
  moveExam({ status, move: wanted, on: ON, lastOn: "2026-05-01", today: "2026-05-16", ...days });

const ALLOWED: Record<ExamStatus, Partial<Record<ExamMove, ExamStatus>>> = {
  applied: { approve: "approved", refuse: "refused", withdraw: "withdrawn" },
  approved: { withdraw: "withdrawn", pass: "passed", fail: "failed" },
  passed: { pay: "paid" },
  refused: {},
  failed: {},
  withdrawn: {},
  paid: {},
};
const MOVES: ExamMove[] = ["approve", "refuse", "withdraw", "pass", "fail", "pay"];
const table = EXAM_STATUSES.flatMap((status) => MOVES.map((wanted) => ({ status, wanted })));

describe("the life of an exam", () => {
  it.each(table)("$status, $wanted: see table", ({ status, wanted }) => {
    const to = ALLOWED[status][wanted];
    const result = move(status, wanted);
    if (to !== undefined) expect(result).toEqual({ ok: true, value: to });
    else {
      const rule = status === "paid" && wanted === "pay" ? "already-paid" : "exam-status";
      expect(result).toMatchObject({ ok: false, refusal: { rule: `development.${rule}` } });
    }
    expect(movesOf(status).includes(wanted)).toBe(to !== undefined);
  });

  it.each([
    ["before the step before it", { on: "2026-04-30" }, "step-before-last"],
    ["in the future", { on: "2026-05-17" }, "day-in-future"],
  ])("takes no step on a day %s", (_, days, rule) => {
    expect(move("applied", "approve", days)).toMatchObject({ refusal: { rule: `development.${rule}` } });
  });

  it("takes several steps on one day", () => {
    expect(move("approved", "pass", { lastOn: ON, today: ON })).toEqual({ ok: true, value: "passed" });
  });

  it("is open until it is decided", () => {
    expect(EXAM_STATUSES.filter(isOpenExam)).toEqual(["applied", "approved"]);
  });
});
