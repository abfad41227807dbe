import { describe, expect, it } from "vitest";
import { diffOf } from "#app/domain/rotation/plan-diff.ts";
import { goalsOf } from "#app/domain/rotation/plan-goals.ts";
import type { RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { problemOf } from "./builders.ts";

// One post, three periods: the incumbent, then x, then y.
const made = problemOf({ people: 2, communities: 1, periods: 4 });
const [post] = made.posts;
const problem: RotationProblem = {
  ...made,
  posts: [{ ...post!, hard: true }],
  members: ["x", "y"].map((personId) => ({
    ...{ personId, communityIds: ["c0"], areas: ["partyBuilding" as const], mentorId: null },
    wishes: personId === "y" ? [{ area: "partyBuilding" as const, period: 2, communityId: null }] : [],
  })),
};
const line = (...pairs: string[]): Slot[] =>
  pairs.map((pair, period) => {
    const [a = "", b = ""] = pair.split("/");
    return { communityId: "c0", area: "partyBuilding", period, a, b };
  });
const plan = line("i/x", "x/y", "y/i", "i/j");

describe("soft goals", () => {
  it.each<[string, Slot[], Partial<RotationProblem>, object]>([
    ["a plan in which both lead once", plan, {}, { breadthMissing: 0, incumbentFills: 2, leadSpread: 0 }],
    ["both stand in once", plan, {}, { standInSpread: 0, hardSpread: 0, repeatedPairs: 0 }],
    ["a wish met", plan, {}, { wishesMissed: 0 }],
    ["a wish missed", line("i/y", "y/x", "x/i", "i/j"), {}, { wishesMissed: 1 }],
    [
      "somebody never leads",
      line("i/x", "x/i", "i/j", "i/j"),
      {},
      { breadthMissing: 1, leadSpread: 1, hardSpread: 1 },
    ],
    ["somebody stands in twice", line("i/x", "x/y", "y/x", "i/j"), {}, { standInSpread: 1 }],
    ["the same two hand over twice", line("x/y", "y/x", "x/y", "y/i"), {}, { repeatedPairs: 1 }],
    ["no plan in force", plan, { published: null }, { changes: 0 }],
    ["another B in one slot", plan, { published: line("i/x", "x/y", "y/i", "i/x") }, { changes: 1 }],
    ["a change in the past", plan, { from: 2, published: line("j/x", "x/y", "y/i", "i/j") }, { changes: 0 }],
  ])("are counted from the plan: %s", (_, slots, more, values) => {
    expect(goalsOf({ problem: { ...problem, ...more }, slots })).toMatchObject(values);
  });
});

describe("the difference of two plans", () => {
  const place = { communityId: "c0", area: "partyBuilding" };
  it.each<[string, Slot[], Slot[], object[]]>([
    ["nothing", plan, plan, []],
    [
      "who went and who came",
      plan,
      line("i/x", "x/z", "y/i", "i/j"),
      [
        {
          ...place,
          period: 1,
          before: { a: "x", b: "y" },
          after: { a: "x", b: "z" },
          went: ["y"],
          came: ["z"],
        },
      ],
    ],
    [
      "A and B changed over",
      plan,
      line("i/x", "y/x", "y/i", "i/j"),
      [{ ...place, period: 1, before: { a: "x", b: "y" }, after: { a: "y", b: "x" }, went: [], came: [] }],
    ],
    [
      "a slot only one of them has",
      plan,
      plan.slice(0, 3),
      [{ ...place, period: 3, before: { a: "i", b: "j" }, after: null, went: ["i", "j"], came: [] }],
    ],
  ])("is %s", (_, before, after, changes) => {
    expect(diffOf({ before, after })).toEqual(changes);
  });
});
