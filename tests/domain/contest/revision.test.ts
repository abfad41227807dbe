import { describe, expect, test } from "vitest";
import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import * as Revision from "#app/domain/contest/revision.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { criterionOf, itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const two = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });

describe("revised rules", () => {
  test("keep rounds and items in any order, and nothing less", () => {
    const turned: RuleSet = {
      ...two,
      rounds: two.rounds.map((round) => ({ ...round, items: round.items.toReversed() })),
    };
    expect(Revision.keepsItems({ before: two, after: turned })).toBe(true);
    expect(Revision.keepsItems({ before: two, after: ruleSetOf() })).toBe(false);
    expect(Revision.keepsItems({ before: ruleSetOf(), after: two })).toBe(false);
    const moved: RuleSet = { ...two, rounds: two.rounds.map((round) => ({ ...round, key: "other" })) };
    expect(Revision.keepsItems({ before: two, after: moved })).toBe(false);
  });

  test("must admit the marks given so far; each fault is named once", () => {
    const after = ruleSetOf({
      items: [
        itemOf({
          key: "speech",
          criteria: [
            criterionOf({ key: "content", maximum: 30_00 }),
            criterionOf({ key: "delivery" }),
            criterionOf({ key: "effect" }),
          ],
        }),
      ],
    });
    const sheet = { itemKey: "speech", marks: { content: 45_00, delivery: 40_00 }, complete: true };
    const found = Revision.markProblems({ after, sheets: [sheet, sheet, { ...sheet, itemKey: "unknown" }] });
    expect(found.map(({ path, rule }) => [path, rule])).toEqual([
      ["speech/content", "marks.out-of-range"],
      ["speech/effect", "marks.missing"],
    ]);
  });

  test("may leave marks missing on sheets that are not submitted", () => {
    const sheets = [{ itemKey: "speech", marks: {}, complete: false }];
    expect(Revision.markProblems({ after: ruleSetOf(), sheets })).toEqual([]);
  });

  test("name everybody whose place or score changes, best new place first", () => {
    const marks: Record<string, number[]> = {
      a: [50_00, 40_00, 40_00, 40_00, 40_00],
      b: [41_00, 41_00, 41_00, 41_00, 41_00],
      c: [30_00, 30_00, 30_00, 30_00, 30_00],
    };
    const standing = (combineJudges: "mean" | "trimmedMean") =>
      ContestStandings.of({
        ruleSet: ruleSetOf({
          items: [itemOf({ key: "speech", timing: null, scoring: scoringOf({ combineJudges }) })],
        }),
        contestants: Object.keys(marks).map((id) => ({ id, subdistrict: null })),
        performances: Object.entries(marks).map(([id, values]) => ({
          id: `p-${id}`,
          contestantId: id,
          roundKey: "final",
          itemKey: "speech",
          state: "counted" as const,
          sheets: values.map((value, at) => ({
            seatId: `j${at}`,
            label: `J${at}`,
            marks: { content: value, delivery: value },
          })),
          readingsMs: [],
          breaches: [],
          adjustments: [],
        })),
        roundAdjustments: [],
        lotOf: () => null,
      }).contest;
    const moves = Revision.moves({
      before: standing("trimmedMean"),
      after: standing("mean"),
      digits: { before: 2, after: 2 },
    });
    expect(moves).toEqual([
      { contestantId: "a", placeBefore: 2, placeAfter: 1, scoreBefore: "80.00", scoreAfter: "84.00" },
      { contestantId: "b", placeBefore: 1, placeAfter: 2, scoreBefore: "82.00", scoreAfter: "82.00" },
    ]);
    expect(
      Revision.moves({ before: standing("mean"), after: standing("mean"), digits: { before: 2, after: 2 } }),
    ).toEqual([]);
  });
});

describe("panels of an item", () => {
  const panels = [
    { id: "all", name: "甲组", itemKeys: [] },
    { id: "one", name: "乙组", itemKeys: ["speech"] },
  ];
  const seat = (panelId: string, scoring: "counts" | "shadow" | "none") => ({
    panelId,
    scoring,
    role: "judge" as const,
  });

  test("are those that name it and those that name nothing", () => {
    expect(ItemPanels.of({ panels, item: { key: "speech", kind: "speech" } }).map(({ id }) => id)).toEqual([
      "all",
      "one",
    ]);
    expect(ItemPanels.of({ panels, item: { key: "paper", kind: "writtenPaper" } })).toEqual([]);
    expect(ItemPanels.of({ panels, item: { key: "report", kind: "report" } }).map(({ id }) => id)).toEqual([
      "all",
    ]);
  });

  test("are as large as their counting judges", () => {
    const seats = [
      seat("all", "counts"),
      seat("all", "counts"),
      seat("all", "shadow"),
      seat("all", "none"),
      seat("one", "counts"),
    ];
    expect(ItemPanels.sizes({ ruleSet: two, panels, seats })).toEqual({ speech: [2, 1], report: [2] });
  });
});
