import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as ObjectiveScore from "#app/domain/quiz/objective-score.ts";
import type { MultipleChoiceRule } from "#app/domain/quiz/paper-settings.ts";
import type { Answer, OptionKey, PlainQuestion } from "#app/domain/quiz/question.ts";
import { fillInOf, multipleOf, shortOf, singleOf, truthOf } from "#tests/support/quiz-builders.ts";

const choice = (...keys: OptionKey[]): Answer => ({ kind: "choice", keys });
const blanks = (...texts: string[]): Answer => ({ kind: "blanks", texts });
type Row = [
  why: string,
  question: PlainQuestion,
  answer: Answer | null,
  points: number,
  rule?: MultipleChoiceRule,
];

const CASES: Row[] = [
  ["the right option has all points", singleOf(), choice("A"), 2_00],
  ["a wrong option has none", singleOf(), choice("B"), 0],
  ["two options of a single choice have none, even with the right one", singleOf(), choice("A", "B"), 0],
  ["the right option twice is the right option", singleOf(), choice("A", "A"), 2_00],
  ["no answer has none", singleOf(), null, 0],
  ["no option has none", singleOf(), choice(), 0],
  ["an answer of another kind has none", singleOf(), { kind: "text", text: "A" }, 0],
  ["true where it is true", truthOf(true), { kind: "truth", value: true }, 2_00],
  ["false where it is true", truthOf(true), { kind: "truth", value: false }, 0],
  ["false where it is false", truthOf(false), { kind: "truth", value: false }, 2_00],
  ["all or nothing: every right option", multipleOf(), choice("D", "A", "C"), 2_00],
  ["all or nothing: one missing", multipleOf(), choice("A", "C"), 0],
  ["all or nothing: one too many", multipleOf(), choice("A", "B", "C", "D"), 0],
  ["part: every right option", multipleOf(), choice("A", "C", "D"), 2_00, "partWithoutWrong"],
  ["part: one of three has the largest share of 2.00", multipleOf(), choice("D"), 67, "partWithoutWrong"],
  [
    "part: two of three have the two largest shares",
    multipleOf(),
    choice("C", "D"),
    1_34,
    "partWithoutWrong",
  ],
  ["part: a wrong one takes everything", multipleOf(), choice("A", "B", "C"), 0, "partWithoutWrong"],
  ["part: nothing chosen", multipleOf(), choice(), 0, "partWithoutWrong"],
  ["a blank as accepted", fillInOf(), blanks("五年"), 2_00],
  ["a blank in full-width figures and with a space", fillInOf(), blanks(" ５年 "), 2_00],
  ["an empty blank", fillInOf(), blanks(""), 0],
  ["one blank of three right", fillInOf([["a"], ["b"], ["c"]]), blanks("a", "x", ""), 67],
  ["the third blank of three right", fillInOf([["a"], ["b"], ["c"]]), blanks("", "", "c"), 66],
  ["blanks in the wrong places", fillInOf([["a"], ["b"]]), blanks("b", "a"), 0],
  ["more texts than blanks", fillInOf(), blanks("五年", "六年"), 2_00],
];

const score = (question: PlainQuestion, answer: Answer | null, rule: MultipleChoiceRule = "allOrNothing") =>
  ObjectiveScore.of({ question, answer, points: 2_00, rule });

describe("ObjectiveScore", () => {
  it.each(CASES)("%s", (_, question, answer, points, rule) => {
    expect(score(question, answer, rule)).toBe(points);
  });

  it("leaves a short answer to its graders", () => {
    expect(score(shortOf(), { kind: "text", text: "先听双方" })).toBeNull();
  });

  const keys = fc.uniqueArray(fc.constantFrom<OptionKey>("A", "B", "C", "D"));
  const rules = fc.constantFrom<MultipleChoiceRule>("allOrNothing", "partWithoutWrong");

  it("never lowers the score for one more right option", () => {
    fc.assert(
      fc.property(keys, keys, rules, fc.integer({ min: 1, max: 50_00 }), (answer, chosen, rule, points) => {
        if (answer.length === 0) return;
        const question = multipleOf(answer);
        const of = (given: OptionKey[]) =>
          ObjectiveScore.of({ question, answer: choice(...given), points, rule }) ?? 0;
        for (const key of answer) expect(of([...chosen, key])).toBeGreaterThanOrEqual(of(chosen));
      }),
    );
  });

  it("gives full marks, exactly the points, for the whole answer under every rule", () => {
    fc.assert(
      fc.property(keys, rules, fc.integer({ min: 1, max: 50_00 }), (answer, rule, points) => {
        if (answer.length === 0) return;
        const question = multipleOf(answer);
        expect(ObjectiveScore.of({ question, answer: choice(...answer), points, rule })).toBe(points);
      }),
    );
  });

  it("does not depend on the order in which options were chosen", () => {
    fc.assert(
      fc.property(keys, rules, (chosen, rule) => {
        const reversed = [...chosen].reverse();
        expect(score(multipleOf(), choice(...chosen), rule)).toBe(
          score(multipleOf(), choice(...reversed), rule),
        );
      }),
    );
  });
});
