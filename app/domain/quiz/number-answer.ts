import type { Problem } from "../scoring/problem.ts";
import { remark } from "./read-question.ts";

/**
 * A numerical answer as an accepted text: Yanzhen compares texts, so `3.14:0.01` keeps 3.14 and says that the tolerance
 * went, and a range has no one value that could stand for it. PURE.
 */
export type NumberAnswer = { value: string | null; remark: Problem | null };

const NUMBER = "[-+]?\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?";
const RANGE = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})$`);
const AROUND = new RegExp(`^(${NUMBER})(?:\\s*:\\s*(${NUMBER}))?$`);

export function numberAnswer(text: string): NumberAnswer {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const [, from, to] = RANGE.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) {
    return Number(from) === Number(to)
      ? { value: from, remark: null }
      : { value: null, remark: remark("bank.number-range", { range: `${from}–${to}` }, "answer") };
  }
  const [, value, tolerance] = AROUND.exec(plain) ?? [];
  if (value === undefined)
    return { value: null, remark: remark("bank.number-unreadable", { value: text.slice(0, 30) }, "answer") };
  const exact = tolerance === undefined || Number(tolerance.replace(",", ".")) === 0;
  return {
    value,
    remark: exact ? null : remark("bank.tolerance-not-kept", { value, tolerance: tolerance ?? "" }, "answer"),
  };
}
