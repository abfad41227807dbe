import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as AreaProfile from "#app/domain/quiz/area-profile.ts";
import * as PaperScores from "#app/domain/quiz/paper-scores.ts";
import type { VoidMode } from "#app/domain/quiz/paper-settings.ts";
import * as PartPoints from "#app/domain/quiz/part-points.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import * as ScoreMoves from "#app/domain/quiz/score-moves.ts";
import { caseOf, paperQuestionOf, shortOf, singleOf } from "#tests/support/quiz-builders.ts";

const right: Answer = { kind: "choice", keys: ["A"] };
const wrong: Answer = { kind: "choice", keys: ["B"] };
const text: Answer = { kind: "text", text: "先听双方" };

const sectionOf = (key: string, criterionKey: string) => ({
  key,
  criterionKey,
  title: key,
  kind: "singleChoice" as const,
  count: 1,
  points: 1,
  areas: [],
  difficulties: [],
});
const settings = {
  sections: [sectionOf("single", "objective"), sectionOf("short", "written"), sectionOf("case", "written")],
  multipleChoice: "allOrNothing" as const,
  thirdGraderAbove: 3_00,
};
const questionsWith = (voidMode: VoidMode | null = null): PaperScores.ScoredQuestion[] => [
  { ...paperQuestionOf(singleOf(), { id: "single", sectionKey: "single" }), voidMode },
  {
    ...paperQuestionOf(shortOf(), { id: "short", position: 2, sectionKey: "short", points: 10_00 }),
    voidMode: null,
  },
  {
    ...paperQuestionOf(caseOf(), { id: "case", position: 3, sectionKey: "case", points: 15_00 }),
    voidMode: null,
  },
];
const paper = (given: {
  answers?: Record<string, Answer>;
  grades?: Record<string, [number, number]>;
  sat?: boolean;
  id?: string;
}): PaperScores.SatPaper => ({
  contestantId: given.id ?? "a",
  sittingId: given.sat === false ? null : "s",
  answers: new Map(Object.entries(given.answers ?? {})),
  grades: new Map(
    Object.entries(given.grades ?? {}).map(([key, [one, two]]) => [
      key,
      [
        { slot: 1 as const, points: one },
        { slot: 2 as const, points: two },
      ],
    ]),
  ),
});
const score = (one: PaperScores.SatPaper, voidMode: VoidMode | null = null) =>
  PaperScores.of({ questions: questionsWith(voidMode), settings, papers: [one] })[0]!;

describe("PaperScores", () => {
  it("adds the points of the sections under their criteria", () => {
    const answers = { single: right, short: text, "case.1": right, "case.2": text };
    const grades: Record<string, [number, number]> = { short: [8_00, 7_00], "case.2": [5_00, 5_00] };
    expect(score(paper({ answers, grades }))).toMatchObject({
      byCriterion: { objective: 2_00, written: 7_50 + 7_50 + 5_00 },
      total: 22_00,
      open: [],
    });
  });

  it("names the answers whose grades are not complete, and counts the known parts of their case", () => {
    const answers = { short: text, "case.1": right, "case.2": text };
    expect(score(paper({ answers, grades: { short: [8_00, 2_00] } }))).toMatchObject({
      open: ["short", "case.2"],
      byCriterion: { objective: 0, written: 7_50 },
    });
  });

  it("asks no grader for an answer without words", () => {
    expect(score(paper({ answers: { short: { kind: "text", text: " \n" } } })).open).toEqual([]);
  });

  it.each([
    ["full marks to who answered wrong", "fullMarks", { answers: { single: wrong } }, 2_00],
    ["full marks to who left it out", "fullMarks", {}, 2_00],
    ["nothing to who did not sit", "fullMarks", { sat: false }, 0],
    ["no marks to who was right", "noMarks", { answers: { single: right } }, 0],
    ["its points while it counts", null, { answers: { single: right } }, 2_00],
  ] as const)("gives a voided question: %s", (_, mode, given, expected) => {
    expect(score(paper(given), mode).total).toBe(expected);
  });

  it("does not change when an answer is sent again", () => {
    const answers: [string, Answer][] = [
      ["single", right],
      ["short", text],
    ];
    const once = { ...paper({}), answers: new Map(answers) };
    const again = { ...paper({}), answers: new Map([...answers, ...answers]) };
    expect(score(again)).toEqual(score(once));
  });
});

describe("ScoreMoves", () => {
  const people = [
    paper({ id: "a", answers: { single: right } }),
    paper({ id: "b", answers: { single: wrong } }),
    paper({ id: "c", sat: false }),
  ];
  const scores = (mode: VoidMode | null) =>
    PaperScores.of({ questions: questionsWith(mode), settings, papers: people });

  it("names who moves, by points and place, and nobody else", () => {
    expect(ScoreMoves.of({ before: scores(null), after: scores("fullMarks") })).toEqual([
      { contestantId: "b", before: 0, after: 2_00, placeBefore: 2, placeAfter: 1 },
    ]);
  });

  it("names also who only changes place", () => {
    expect(ScoreMoves.of({ before: scores(null), after: scores("noMarks") })).toEqual([
      { contestantId: "a", before: 2_00, after: 0, placeBefore: 1, placeAfter: 1 },
      { contestantId: "b", before: 0, after: 0, placeBefore: 2, placeAfter: 1 },
    ]);
  });

  it("is empty where nothing changes", () => {
    expect(ScoreMoves.of({ before: scores(null), after: scores(null) })).toEqual([]);
  });
});

describe("PartPoints", () => {
  it.each([
    ["equal shares", 6_00, [1, 1, 1], [2_00, 2_00, 2_00]],
    ["the rest to the earlier shares", 2_00, [1, 1, 1], [67, 67, 66]],
    ["in proportion", 10_00, [6, 4], [6_00, 4_00]],
    ["the largest remainder first", 10, [1, 2, 4], [1, 3, 6]],
    ["equal shares where nobody says how", 10, [0, 0], [5, 5]],
  ])("splits %s", (_, units, weights, expected) => {
    expect(PartPoints.split({ units, weights })).toEqual(expected);
  });

  it("never loses or makes a hundredth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_00 }),
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 12 }),
        (units, weights) => {
          const shares = PartPoints.split({ units, weights });
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(units);
          expect(shares.every((share) => share >= 0)).toBe(true);
        },
      ),
    );
  });

  it("gives the parts of a case half points, by what each expects", () => {
    expect(PartPoints.ofParts({ points: 15_00, parts: [shortOf([5_00]), shortOf([10_00])] })).toEqual([
      5_00, 10_00,
    ]);
    expect(PartPoints.ofParts({ points: 10_00, parts: [singleOf(), singleOf(), singleOf()] })).toEqual([
      3_50, 3_50, 3_00,
    ]);
    expect(PartPoints.ofParts({ points: 1_01, parts: [singleOf(), singleOf()] })).toEqual([51, 50]);
  });
});

describe("AreaProfile", () => {
  it("adds up each area that was asked about, in the fixed order", () => {
    const asked = (area: "mediation" | "partyBuilding", reached: number) => ({
      area,
      reached,
      possible: 2_00,
    });
    expect(
      AreaProfile.of([asked("mediation", 2_00), asked("partyBuilding", 0), asked("mediation", 1_00)]),
    ).toEqual([
      { area: "partyBuilding", reached: 0, possible: 2_00, questions: 1 },
      { area: "mediation", reached: 3_00, possible: 4_00, questions: 2 },
    ]);
  });
});
