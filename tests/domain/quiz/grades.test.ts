import { describe, expect, it } from "vitest";
import * as FinalGrade from "#app/domain/quiz/final-grade.ts";
import * as Gradable from "#app/domain/quiz/gradable.ts";
import { caseOf, paperQuestionOf, sha256, shortOf, singleOf } from "#tests/support/quiz-builders.ts";

type Row = [why: string, points: (number | null)[], above: number, expected: FinalGrade.GradeState];

const final = (points: number, by: "two" | "three" = "two"): FinalGrade.GradeState => ({
  state: "final",
  points,
  by,
});
const open = (...missing: (1 | 2 | 3)[]): FinalGrade.GradeState => ({ state: "open", missing });

const CASES: Row[] = [
  ["nothing graded waits for both", [], 3_00, open(1, 2)],
  ["one grade waits for the second", [8_00], 3_00, open(2)],
  ["a second grade alone waits for the first", [null, 8_00], 3_00, open(1)],
  ["two equal grades stand", [8_00, 8_00], 0, final(8_00)],
  ["two grades within the threshold give their mean", [8_00, 6_50], 3_00, final(7_25)],
  ["a difference of the threshold itself needs no third", [8_00, 5_00], 3_00, final(6_50)],
  ["a difference above it asks for a third", [8_00, 4_50], 3_00, open(3)],
  ["the third and the nearest count", [8_00, 4_00, 7_00], 3_00, final(7_50, "three")],
  ["the third and the nearest count, below", [8_00, 4_00, 4_50], 3_00, final(4_25, "three")],
  ["of two pairs equally near the higher counts", [8_00, 4_00, 6_00], 3_00, final(7_00, "three")],
  ["a third outside the two takes the nearer of them", [8_00, 4_00, 9_00], 3_00, final(8_50, "three")],
  ["a third grade nobody asked for does not count", [8_00, 7_00, 1_00], 3_00, final(7_50)],
  ["half a hundredth goes up", [3_33, 3_34], 3_00, final(3_34)],
];

describe("FinalGrade", () => {
  it.each(CASES)("%s", (_, points, thirdGraderAbove, expected) => {
    const grades = points.flatMap((value, index) =>
      value === null ? [] : [{ slot: ([1, 2, 3] as const)[index]!, points: value }],
    );
    expect(FinalGrade.of({ grades, thirdGraderAbove })).toEqual(expected);
    expect(FinalGrade.of({ grades: [...grades].reverse(), thirdGraderAbove })).toEqual(expected);
  });
});

describe("grades", () => {
  it.each([
    ["nothing", 0, true],
    ["a half", 50, true],
    ["full marks that are no half points", 3_33, true],
    ["a quarter", 25, false],
    ["more than full marks", 3_50, false],
    ["less than nothing", -50, false],
    ["a broken hundredth", 0.5, false],
  ] as const)("may be %s: %s of 3.33", (_, points, expected) => {
    expect(Gradable.isGrade({ points, maximum: 3_33 })).toBe(expected);
  });
});

const scored = [
  { ...paperQuestionOf(singleOf(), { id: "single" }), voidMode: null },
  { ...paperQuestionOf(shortOf(), { id: "short", position: 2, points: 10_00 }), voidMode: null },
  { ...paperQuestionOf(caseOf(), { id: "case", position: 3, points: 15_00 }), voidMode: null },
  { ...paperQuestionOf(shortOf(), { id: "void", position: 4 }), voidMode: "fullMarks" as const },
];
const gradables = Gradable.of(scored);
const paper = (contestantId: string, texts: Record<string, string>, given: Gradable.GivenGrade[] = []) => ({
  contestantId,
  sittingId: `sitting ${contestantId}`,
  answers: new Map(Object.entries(texts).map(([key, text]) => [key, { kind: "text" as const, text }])),
  grades: new Map([["short", given]]),
});
const gradeBy = (accountId: string, slot: 1 | 2 | 3, points: number): Gradable.GivenGrade => ({
  accountId,
  slot,
  points,
  comment: null,
  at: new Date(0),
});

describe("what graders have to do", () => {
  it("is the short answers and the short parts of cases, voided questions left out", () => {
    expect(gradables.map(({ key, part, points }) => [key, part, points])).toEqual([
      ["short", null, 10_00],
      ["case.2", 2, 7_50],
    ]);
  });

  const tasks = (papers: ReturnType<typeof paper>[]) =>
    Gradable.tasksOf({ gradables, papers, thirdGraderAbove: 3_00 });
  const queue = (papers: ReturnType<typeof paper>[], accountId = "g", contestantIds: string[] = []) =>
    Gradable.queueOf({
      tasks: tasks(papers),
      seed: "seed",
      grader: { accountId, contestantIds: new Set(contestantIds) },
      hashOf: sha256,
    });

  it("leaves out answers without a word and people who did not sit", () => {
    const absent = { ...paper("b", { short: "写了" }), sittingId: null };
    expect(tasks([paper("a", { short: "  " }), absent as never, paper("c", { short: "写了" })])).toHaveLength(
      1,
    );
  });

  it("leaves out one's own answer and what one graded already", () => {
    const papers = [
      paper("a", { short: "甲" }, [gradeBy("g", 1, 5_00)]),
      paper("b", { short: "乙" }),
      paper("c", { short: "丙" }),
    ];
    expect(queue(papers, "g", ["b"]).map(({ contestantId }) => contestantId)).toEqual(["c"]);
  });

  it("gives a third grader only the answers whose two grades differ by too much", () => {
    const near = paper("a", { short: "甲" }, [gradeBy("x", 1, 5_00), gradeBy("y", 2, 6_00)]);
    const far = paper("b", { short: "乙" }, [gradeBy("x", 1, 2_00), gradeBy("y", 2, 6_00)]);
    expect(queue([near, far]).map(({ contestantId, missing }) => [contestantId, missing])).toEqual([
      ["b", [3]],
    ]);
  });

  it("comes question after question, in another order for every grader", () => {
    const papers = Array.from({ length: 12 }, (_, index) =>
      paper(`p${index}`, { short: "答", "case.2": "答" }),
    );
    const orderOf = (accountId: string) => queue(papers, accountId).map(({ contestantId }) => contestantId);
    expect(queue(papers).map(({ questionKey }) => questionKey)).toEqual([
      ...Array(12).fill("short"),
      ...Array(12).fill("case.2"),
    ]);
    expect(orderOf("g")).not.toEqual(orderOf("h"));
    expect(orderOf("g")).toEqual(orderOf("g"));
  });
});
