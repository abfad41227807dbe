import { describe, expect, it } from "vitest";
import type { QuestionStatus } from "#app/domain/quiz/question.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { choiceEntry } from "#tests/support/bank-builders.ts";

const standing = (status: QuestionStatus, part: object = {}) => ({
  status,
  retired: false,
  authorId: "甲",
  ...part,
});
const ruleOf = (result: { ok: boolean; refusal?: unknown }) =>
  result.ok ? "ok" : (result.refusal as { rule: string }).rule;

describe("the way of a question", () => {
  it.each([
    ["draft", "overwrite"],
    ["submitted", "overwrite"],
    ["reviewed", "nextVersion"],
  ] as const)("an edit of a %s wording is written as %s", (status, how) => {
    expect(QuestionReview.edit(standing(status))).toEqual({ ok: true, value: how });
  });

  it.each([
    ["draft", "乙", "bank.not-submitted"],
    ["submitted", "乙", "ok"],
    ["submitted", "甲", "bank.own-question"],
    ["reviewed", "乙", "bank.not-submitted"],
  ] as const)("a %s wording of 甲 is approved by %s: %s", (status, reviewerId, expected) => {
    expect(ruleOf(QuestionReview.approve({ standing: standing(status), reviewerId }))).toBe(expected);
  });

  it("is submitted sound only", () => {
    const unsound = choiceEntry({ question: { answer: [] } });
    expect(ruleOf(QuestionReview.submit({ standing: standing("draft"), entry: unsound }))).toBe(
      "bank.unsound",
    );
    expect(ruleOf(QuestionReview.submit({ standing: standing("draft"), entry: choiceEntry() }))).toBe("ok");
  });

  it("stands still while the question is retired", () => {
    const retired = standing("submitted", { retired: true });
    expect(ruleOf(QuestionReview.edit(retired))).toBe("bank.retired");
    expect(ruleOf(QuestionReview.approve({ standing: retired, reviewerId: "乙" }))).toBe("bank.retired");
    expect(ruleOf(QuestionReview.retire({ standing: retired, reason: "x" }))).toBe("bank.retired");
    expect(ruleOf(QuestionReview.restore(retired))).toBe("ok");
  });
});
