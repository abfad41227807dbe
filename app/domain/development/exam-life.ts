import { type Result, refused } from "../shared/refusal.ts";
import type { ExamStatus } from "./development.ts";

/**
 * The life of an exam with its subsidy: applied → approved → passed → paid; the application may be refused, the exam
 * failed, and the person may withdraw until the exam is over (domain "Daily performance", development records). PURE.
 */
export type ExamMove = "approve" | "refuse" | "withdraw" | "pass" | "fail" | "pay";

const MOVES: Readonly<Record<ExamMove, { from: readonly ExamStatus[]; to: ExamStatus }>> = {
  approve: { from: ["applied"], to: "approved" },
  refuse: { from: ["applied"], to: "refused" },
  withdraw: { from: ["applied", "approved"], to: "withdrawn" },
  pass: { from: ["approved"], to: "passed" },
  fail: { from: ["approved"], to: "failed" },
  pay: { from: ["passed"], to: "paid" },
};

/** Under way: nothing is decided of it yet, so the same exam is not applied for again. */
export const isOpenExam = (status: ExamStatus): boolean => status === "applied" || status === "approved";

export const movesOf = (status: ExamStatus): ExamMove[] =>
  EXAM_MOVES.filter((move) => MOVES[move].from.includes(status));

const EXAM_MOVES: readonly ExamMove[] = ["approve", "refuse", "withdraw", "pass", "fail", "pay"];

/**
 * `lastOn`: the day of the step before; days are YYYY-MM-DD. Steps come in the order of their days, none in the future.
 */
export function moveExam(given: {
  status: ExamStatus;
  move: ExamMove;
  on: string;
  lastOn: string;
  today: string;
}): Result<ExamStatus> {
  const { status, move, on, lastOn, today } = given;
  const { from, to } = MOVES[move];
  if (move === "pay" && status === "paid") return refused("development.already-paid");
  if (!from.includes(status)) return refused("development.exam-status", { status });
  if (on < lastOn) return refused("development.step-before-last", { on, lastOn });
  if (on > today) return refused("development.day-in-future", { on });
  return { ok: true, value: to };
}
