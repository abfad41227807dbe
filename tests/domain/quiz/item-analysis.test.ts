import { describe, expect, it } from "vitest";
import * as ItemAnalysis from "#app/domain/quiz/item-analysis.ts";

/** One column for each question: the points of each person, in hundredths. */
const peopleOf = (columns: number[][], chosen: string[][] = []): ItemAnalysis.AnalysedPerson[] =>
  columns[0]!.map((_, row) => ({
    contestantId: `p${String(row).padStart(2, "0")}`,
    answers: columns.map((column, at) => ({
      points: column[row]!,
      chosen: chosen[at] === undefined ? [] : [chosen[at][row]!],
    })),
  }));
const question = (
  id: string,
  given: Partial<ItemAnalysis.AnalysedQuestion> = {},
): ItemAnalysis.AnalysedQuestion => ({
  paperQuestionId: id,
  maximum: 1_00,
  voided: false,
  options: [],
  ...given,
});
const ones = (...right: (0 | 1)[]) => right.map((value) => value * 1_00);

// By hand: both right 4, one right 1 + 1, none right 4 of ten. φ = (0.4 − 0.5·0.5) ÷ 0.25 = 0.6.
// Variances (n − 1): each 2.5 ÷ 9, totals 8 ÷ 9. α = 2 · (1 − 5 ÷ 8) = 0.75.
const FIRST = ones(1, 1, 1, 1, 1, 0, 0, 0, 0, 0);
const SECOND = ones(1, 1, 1, 1, 0, 1, 0, 0, 0, 0);

describe("ItemAnalysis", () => {
  it("computes p, r and α as by hand", () => {
    const found = ItemAnalysis.of({
      questions: [question("a"), question("b")],
      people: peopleOf([FIRST, SECOND]),
    });
    expect(found).toMatchObject({ n: 10, group: 3, tooFew: false });
    expect(found.items[0]!.p).toBeCloseTo(0.5, 12);
    expect(found.items[0]!.r).toBeCloseTo(0.6, 12);
    expect(found.items[1]!.r).toBeCloseTo(0.6, 12);
    expect(found.alpha).toBeCloseTo(0.75, 12);
  });

  it("takes the share of the points where a question has parts of them", () => {
    const halves = Array.from({ length: 10 }, (_, index) => (index < 4 ? 5_00 : 2_50));
    const found = ItemAnalysis.of({
      questions: [question("a", { maximum: 10_00 }), question("b")],
      people: peopleOf([halves, FIRST]),
    });
    expect(found.items[0]!.p).toBeCloseTo(0.35, 12);
  });

  it("leaves a voided question out of the rest of the others and of α", () => {
    const found = ItemAnalysis.of({
      questions: [question("a"), question("b"), question("c", { voided: true })],
      people: peopleOf([FIRST, SECOND, ones(0, 1, 0, 1, 0, 1, 0, 1, 0, 1)]),
    });
    expect(found.items[0]!.r).toBeCloseTo(0.6, 12);
    expect(found.alpha).toBeCloseTo(0.75, 12);
  });

  it("says nothing with nine people, and n all the same", () => {
    const found = ItemAnalysis.of({
      questions: [question("a")],
      people: peopleOf([FIRST.slice(0, 9)]),
    });
    expect(found).toMatchObject({ n: 9, tooFew: true, alpha: null });
    expect(found.items[0]).toMatchObject({ n: 9, p: null, r: null, flags: [] });
  });

  it("has no r where everybody has the same points", () => {
    const found = ItemAnalysis.of({
      questions: [question("a"), question("b")],
      people: peopleOf([ones(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), SECOND]),
    });
    expect(found.items[0]!.r).toBeNull();
  });

  it("shares the options over the upper and the lower three of ten", () => {
    const options = ["A", "B"].map((key) => ({ key, right: key === "A" }));
    const chosen = ["A", "A", "B", "A", "B", "B", "B", "B", "B", "A"];
    const found = ItemAnalysis.of({
      questions: [question("a", { options }), question("b")],
      people: peopleOf([FIRST, SECOND], [chosen]),
    });
    expect(found.items[0]!.options).toEqual([
      { key: "A", right: true, upper: 2 / 3, lower: 1 / 3, all: 0.4 },
      { key: "B", right: false, upper: 1 / 3, lower: 2 / 3, all: 0.6 },
    ]);
    expect(found.items[0]!.flags).toEqual([]);
  });

  it("points at a hard question, a weak one, and a wrong option the upper group prefers", () => {
    const options = ["A", "B"].map((key) => ({ key, right: key === "A" }));
    const found = ItemAnalysis.of({
      questions: [question("a", { options }), question("b"), question("c")],
      people: peopleOf([ones(0, 0, 0, 0, 0, 0, 0, 0, 0, 1), FIRST, SECOND], [[..."BBBBBBBBBA"]]),
    });
    expect(found.items[0]!.flags).toEqual(["hard", "weak", "distractor"]);
    expect(found.items[1]!.flags).toEqual([]);
  });
});
